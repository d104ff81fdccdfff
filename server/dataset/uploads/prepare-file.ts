import { renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { cleanFile } from '../clean/clean-file.ts';
import { DatasetError } from '../dataset-error.ts';
import { saveFindings } from '../findings/save-findings.ts';
import { type SplitManifest, splitFile } from '../split/split-file.ts';
import type { RuleContext } from '../validate/rule.ts';
import { type PrepareReport, prepareReportFile } from './prepare-report.ts';

export const prepareSteps = ['validar', 'limpar', 'dividir'] as const;
export type PrepareStep = (typeof prepareSteps)[number];

export interface PrepareOptions {
  readonly seasons?: RuleContext['seasons'];
  readonly countTokens?: RuleContext['countTokens'];
  readonly onStep?: (step: PrepareStep) => void;
  readonly signal?: AbortSignal;
  readonly dataDir?: string;
}

async function trySplit(file: string, signal?: AbortSignal): Promise<{ manifest?: SplitManifest; problem?: string }> {
  try {
    return { manifest: await splitFile(file, { folder: dirname(file), ...(signal ? { signal } : {}) }) };
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
    return { problem: error.message };
  }
}

/**
 * Makes a file ready for training, beside it: findings of every rule, the clean rows, the rest in quarantine with its
 * reasons, and training and validation sets that share nothing. The file itself stays as it is.
 * @throws {DatasetError} when it cannot be read
 */
export async function prepareFile(file: string, options: PrepareOptions = {}): Promise<PrepareReport> {
  const { seasons = null, countTokens = null, onStep = () => {}, signal, dataDir } = options;
  const start = performance.now();
  onStep('validar');
  const saved = await saveFindings(file, {
    seasons,
    countTokens,
    ...(signal ? { signal } : {}),
    ...(dataDir ? { dataDir } : {}),
  });
  onStep('limpar');
  const clean = join(dirname(file), basename(file).replace(/(\.jsonl)?$/, '.limpo.jsonl'));
  const cleaned = await cleanFile(file, { output: clean, seasons, ...(signal ? { signal } : {}) });
  onStep('dividir');
  const { manifest, problem } = await trySplit(clean, signal);
  const report: PrepareReport = {
    at: new Date().toISOString(),
    seconds: Math.round(performance.now() - start) / 1000,
    validated: { lines: saved.lines, errors: saved.errors, warnings: saved.warnings, byRule: saved.byRule },
    cleaned: {
      written: cleaned.written,
      quarantined: cleaned.quarantined,
      duplicates: cleaned.duplicates,
      blank: cleaned.blank,
      repairs: cleaned.repairs,
      reasons: cleaned.reasons,
    },
    split: manifest ? { train: manifest.train.rows, valid: manifest.valid.rows, groups: manifest.groups } : null,
    problem: problem ?? null,
  };
  const target = join(dirname(file), prepareReportFile);
  writeFileSync(`${target}.tmp`, `${JSON.stringify(report, null, 2)}\n`);
  renameSync(`${target}.tmp`, target);
  return report;
}
