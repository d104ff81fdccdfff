import type { Command } from 'commander';
import { paths } from '#server/config/paths.ts';
import { inProject } from '#server/training/resolve-folders.ts';
import { type ComparedRun, compareRuns } from '#server/training/runs/compare-runs.ts';
import { findRun } from '#server/training/runs/find-run.ts';
import { listRuns } from '#server/training/runs/list-runs.ts';
import { TrainingError } from '#server/training/training-error.ts';
import { reportingFailure } from '../training/fail.ts';
import { columns, decimal, duration, whole } from '../training/words.ts';

interface CompareOptions {
  readonly outputDir: string;
  readonly json?: boolean;
}

const rows: readonly [string, (run: ComparedRun) => string][] = [
  ['método', ({ method }) => method],
  ['posto', ({ method, rank }) => (method === 'completo' ? '—' : whole(rank))],
  ['exemplos por passo', ({ batch }) => whole(batch)],
  ['taxa de aprendizagem', ({ learning_rate: rate }) => rate.toExponential(1)],
  ['passos', ({ summary }) => whole(summary.steps)],
  ['parâmetros treinados', ({ summary }) => whole(summary.trainable_parameters)],
  ['perda no fim', ({ summary }) => decimal(summary.final_loss, 4)],
  ['melhor validação', ({ summary }) => decimal(summary.best_val_loss, 4)],
  ['perplexidade', ({ summary }) => decimal(summary.perplexity, 3)],
  ['tokens por segundo', ({ summary }) => whole(summary.mean_tokens_per_second)],
  ['memória máxima (GB)', ({ summary }) => decimal(summary.peak_memory_gb)],
  ['tempo', ({ summary }) => duration(summary.elapsed_s)],
  ['respostas certas', (run) => (run.factual_score === null ? '—' : `${decimal(run.factual_score * 100, 1)} %`)],
];

/** `farense compare`: runs side by side. */
export function registerCompare(program: Command): void {
  program
    .command('compare')
    .description('compara treinos: LoRA com QLoRA, ou quaisquer outros')
    .argument('[treinos...]', 'dois ou mais treinos; sem nenhum, os dois mais recentes')
    .option('--output-dir <pasta>', 'pasta dos treinos', paths.runs)
    .option('--json', 'um objeto JSON')
    .action((names: string[], options: CompareOptions) =>
      reportingFailure(options.json ?? false, () => {
        const output = inProject(options.outputDir);
        const chosen =
          names.length > 0
            ? names
            : listRuns(output)
                .slice(0, 2)
                .map(({ id }) => id);
        if (chosen.length < 2)
          throw new TrainingError('bad-config', 'São precisos pelo menos dois treinos para comparar.');
        const runs = compareRuns(chosen.map((name) => findRun(name, output)));
        const table = [['', ...runs.map(({ id }) => id)], ...rows.map(([name, cell]) => [name, ...runs.map(cell)])];
        process.stdout.write(`${options.json ? JSON.stringify({ runs }) : columns(table)}\n`);
      }),
    );
}
