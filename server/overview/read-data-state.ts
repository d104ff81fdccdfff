import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { count } from 'drizzle-orm';
import { z } from 'zod';
import { paths } from '#server/config/paths.ts';
import type { DataState } from '#server/contracts/overview.ts';
import { readFindings } from '#server/dataset/findings/saved-findings.ts';
import { openIndex } from '#server/facts/open-index.ts';
import { matches, people, seasons } from '#server/facts/schema.ts';

/** What is read of the last import's report. */
const importReport = z.object({
  ok: z.boolean(),
  gate: z.object({ failing: z.array(z.unknown()), explained: z.array(z.unknown()) }),
  quarantine: z.record(z.string(), z.number()),
});

const modifiedAt = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtime;

function lastImport(): DataState['import'] {
  const file = join(paths.cache, 'import-report.json');
  const at = modifiedAt(file);
  if (!at) return null;
  const parsed = importReport.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) return null;
  const { ok, gate, quarantine } = parsed.data;
  return {
    at: at.toISOString(),
    ok,
    failing: gate.failing.length,
    explained: gate.explained.length,
    quarantine: Object.values(quarantine).reduce((sum, rows) => sum + rows, 0),
  };
}

function dataset(): DataState['dataset'] {
  const file = statSync(paths.dataset, { throwIfNoEntry: false });
  if (!file) return null;
  const facts = modifiedAt(join(paths.facts, 'matches.csv'));
  return {
    bytes: file.size,
    at: file.mtime.toISOString(),
    olderThanFacts: facts !== undefined && facts > file.mtime,
  };
}

function findings(): DataState['findings'] {
  const { at, errors, warnings } = readFindings(paths.dataset) ?? {};
  return at === undefined || errors === undefined || warnings === undefined ? null : { at, errors, warnings };
}

/** How the facts and the training examples are. */
export async function readDataState(): Promise<DataState> {
  const index = await openIndex();
  const rows = async (table: typeof matches | typeof seasons | typeof people) =>
    (await index.select({ rows: count() }).from(table))[0]?.rows ?? 0;
  return {
    matches: await rows(matches),
    seasons: await rows(seasons),
    people: await rows(people),
    import: lastImport(),
    dataset: dataset(),
    findings: findings(),
  };
}
