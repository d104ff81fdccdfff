import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from '#server/config/paths.ts';
import { FarenseError } from '#server/contracts/errors.ts';
import { type RunSummary, type StoredRun, storedRun } from './stored-run.ts';

const folderOf = (dataDir: string) => join(dataDir, 'evaluations');
const idPattern = /^\d{8}-\d{6}(-\d+)?$/;

/** Keeps an evaluation among the others. */
export function saveRun(run: Omit<StoredRun, 'id'>, dataDir = paths.dataDir): StoredRun {
  const folder = folderOf(dataDir);
  mkdirSync(folder, { recursive: true });
  const stamp = run.at.replace(/[-:]/g, '').replace('T', '-').slice(0, 15);
  let id = stamp;
  for (let n = 2; existsSync(join(folder, `${id}.json`)); n++) id = `${stamp}-${n}`;
  const stored = { ...run, id };
  const file = join(folder, `${id}.json`);
  writeFileSync(`${file}.tmp`, `${JSON.stringify(stored)}\n`);
  renameSync(`${file}.tmp`, file);
  return stored;
}

function parseRun(file: string): StoredRun | null {
  try {
    return storedRun.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** One evaluation with its failing questions. @throws {FarenseError} not-found */
export function readRun(id: string, dataDir = paths.dataDir): StoredRun {
  const run = idPattern.test(id) ? parseRun(join(folderOf(dataDir), `${id}.json`)) : null;
  if (run) return run;
  throw new FarenseError('not-found', 'essa avaliação não existe ou já foi apagada');
}

/** Every evaluation, the newest first; a file that cannot be read is left out. */
export function listRuns(dataDir = paths.dataDir): RunSummary[] {
  const folder = folderOf(dataDir);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => (name.endsWith('.json') ? (parseRun(join(folder, name)) ?? []) : []))
    .sort((a, b) => (a.id < b.id ? 1 : -1))
    .map(({ report: { failures, ...report }, ...run }) => ({
      ...run,
      report: { ...report, failures: failures.length },
    }));
}

/** @throws {FarenseError} not-found */
export function deleteRun(id: string, dataDir = paths.dataDir): void {
  readRun(id, dataDir);
  rmSync(join(folderOf(dataDir), `${id}.json`));
}
