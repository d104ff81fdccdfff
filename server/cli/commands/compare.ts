import type { Command } from 'commander';
import { paths } from '#server/config/paths.ts';
import { comparisonTable } from '#server/reports/comparison-table.ts';
import { gatherRun } from '#server/reports/gather-run.ts';
import { inProject } from '#server/training/resolve-folders.ts';
import { findRun } from '#server/training/runs/find-run.ts';
import { listRuns } from '#server/training/runs/list-runs.ts';
import { TrainingError } from '#server/training/training-error.ts';
import { reportingFailure } from '../training/fail.ts';
import { columns } from '../training/words.ts';

interface CompareOptions {
  readonly outputDir: string;
  readonly json?: boolean;
}

/** `farense compare`: runs side by side. */
export function registerCompare(program: Command): void {
  program
    .command('compare')
    .description('compara treinos: LoRA com QLoRA, ou quaisquer outros')
    .argument('[treinos...]', 'dois ou mais treinos; sem nenhum, os dois mais recentes')
    .option('--output-dir <pasta>', 'pasta dos treinos', paths.runs)
    .option('--json', 'um objeto JSON')
    .action((names: string[], options: CompareOptions) =>
      reportingFailure(options.json ?? false, async () => {
        const output = inProject(options.outputDir);
        const chosen =
          names.length > 0
            ? names
            : listRuns(output)
                .slice(0, 2)
                .map(({ id }) => id);
        if (chosen.length < 2)
          throw new TrainingError('bad-config', 'São precisos pelo menos dois treinos para comparar.');
        const runs = await Promise.all(chosen.map((name) => gatherRun(findRun(name, output))));
        if (options.json) process.stdout.write(`${JSON.stringify({ runs: runs.map(({ compared }) => compared) })}\n`);
        else {
          const table = comparisonTable(runs.map((run) => ({ ...run, name: run.id })));
          process.stdout.write(`${columns([table.columns.map(({ label }) => label), ...table.rows])}\n`);
        }
      }),
    );
}
