import type { RunComparison } from '#server/contracts/report.ts';
import { comparisonTable } from './comparison-table.ts';
import { configTable } from './config-table.ts';
import { distinctNames } from './distinct-names.ts';
import { gatherRun } from './gather-run.ts';

/** Runs upon each other and side by side, for a page that draws them itself. @throws {TrainingError} */
export async function compareForPage(folders: readonly string[]): Promise<RunComparison> {
  const runs = distinctNames(await Promise.all(folders.map(gatherRun)));
  return {
    runs: runs.map(({ id, name, curves, state }) => ({ id, name, curves, total: state.total_steps })),
    table: comparisonTable(runs),
    differences: configTable(runs),
  };
}
