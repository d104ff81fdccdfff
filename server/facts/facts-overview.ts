import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { paths } from '#server/config/paths.ts';
import { remember } from '#server/config/remember.ts';
import type { FactTable } from '#server/contracts/facts.ts';
import { factsFile, factTableNames } from './csv/facts-folder.ts';
import type { Finding } from './gate/finding.ts';
import { type GateResult, runGate } from './gate/run-gate.ts';
import { indexFingerprint } from './index-fingerprint.ts';
import { effectiveFacts } from './overlay/effective-facts.ts';
import { factsOverlay, overlayText } from './overlay/facts-overlay.ts';

/** The facts that answers are given from, at a glance. */
export interface FactsOverview {
  readonly fingerprint: string;
  /** When a table, or an admin's change, was last written. */
  readonly changedAt: string;
  readonly counts: Readonly<Record<FactTable, number>>;
  readonly changes: number;
  readonly gate: {
    readonly tables: GateResult['tables'];
    readonly explained: readonly (Finding & { readonly reason: string })[];
    readonly failing: readonly Finding[];
  };
  /** Records of the sources that were not used, by rule. */
  readonly quarantine: Readonly<Record<string, number>>;
}

const cache = () => remember('facts-overview', () => new Map<string, FactsOverview>());

function newest(files: readonly string[]): string {
  const times = files.map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return new Date(Math.max(...times)).toISOString();
}

/** What the facts are now, and what the gate says of them; taken anew only when they changed. @throws {FactsError} */
export function factsOverview(): FactsOverview {
  const overlay = factsOverlay();
  const fingerprint = indexFingerprint(paths.facts, overlayText(overlay));
  const known = cache().get(fingerprint);
  if (known) return known;
  const { facts, curated } = effectiveFacts();
  const { tables, explained, failing } = runGate(facts, curated.exceptions);
  const files = [...factTableNames.map((table) => factsFile(paths.facts, table)), overlay.path];
  const byRule = Map.groupBy(facts.quarantine, ({ rule }) => rule);
  const overview: FactsOverview = {
    fingerprint,
    changedAt: newest(files),
    counts: Object.fromEntries(factTableNames.map((table) => [table, facts[table].length])) as FactsOverview['counts'],
    changes: overlay.read().entries.length,
    gate: { tables, explained, failing: failing.filter(({ check }) => check !== 'excecao-sem-uso') },
    quarantine: Object.fromEntries([...byRule].map(([rule, rows]) => [rule, rows.length])),
  };
  cache().clear();
  cache().set(fingerprint, overview);
  return overview;
}

const importReport = z.object({ ok: z.boolean(), seconds: z.number(), memoryMb: z.number() });

/** The last import on this machine; null when there was none. */
export function lastImport(): (z.infer<typeof importReport> & { readonly at: string }) | null {
  const file = join(paths.cache, 'import-report.json');
  if (!existsSync(file)) return null;
  try {
    const report = importReport.parse(JSON.parse(readFileSync(file, 'utf8')));
    return { ...report, at: statSync(file).mtime.toISOString() };
  } catch {
    return null;
  }
}
