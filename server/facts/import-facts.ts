import { paths } from '#server/config/paths.ts';
import { buildFacts } from './build/build-facts.ts';
import { readSources } from './build/read-sources.ts';
import { factTableNames } from './csv/facts-folder.ts';
import { readCurated } from './curated/read-curated.ts';
import { type GateResult, runGate } from './gate/run-gate.ts';
import { writeFacts } from './write-facts.ts';

export interface ImportOptions {
  /** Folder the tables are written to. */
  to?: string;
  /** Folder with the hand-made inputs. */
  curated?: string;
  onStep?: (step: string) => void;
}

export interface ImportReport {
  ok: boolean;
  written: string | null;
  /** Rows a table. */
  counts: Record<string, number>;
  gate: GateResult;
  /** Records not used, by rule. */
  quarantine: Record<string, number>;
  seconds: number;
  memoryMb: number;
}

function tally(values: string[]): Record<string, number> {
  const groups = [...Map.groupBy(values, (value) => value)].map(([value, same]) => [value, same.length] as const);
  return Object.fromEntries(groups.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Imports the source data in `from`: sources and hand-made decisions become the canonical tables, the gate
 * checks them, and only if nothing unexplained is found are they written.
 * @throws {FactsError} when a source or curated file is missing or wrong.
 */
export function importFacts(from: string, options: ImportOptions = {}): ImportReport {
  const { to = paths.facts, curated: curatedFolder = paths.curated, onStep = () => {} } = options;
  const start = performance.now();
  onStep('ler as decisões feitas à mão');
  const curated = readCurated(curatedFolder);
  onStep('ler as fontes');
  const sources = readSources(from);
  onStep('construir as tabelas');
  const facts = buildFacts(sources, curated);
  onStep('verificar');
  const gate = runGate(facts, curated.exceptions);
  const ok = gate.failing.length === 0;
  if (ok) onStep('escrever');
  if (ok) writeFacts(facts, to);
  return {
    ok,
    written: ok ? to : null,
    counts: Object.fromEntries(factTableNames.map((table) => [table, facts[table].length])),
    gate,
    quarantine: tally(facts.quarantine.map(({ rule }) => rule)),
    seconds: Math.round(performance.now() - start) / 1000,
    memoryMb: Math.round(process.memoryUsage().rss / 2 ** 20),
  };
}
