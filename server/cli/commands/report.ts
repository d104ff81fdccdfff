import type { Command } from 'commander';
import { paths } from '#server/config/paths.ts';
import { inProject } from '#server/training/resolve-folders.ts';
import { findRun } from '#server/training/runs/find-run.ts';
import { reportingFailure } from '../training/fail.ts';

interface ReportOptions {
  readonly outputDir: string;
  readonly json?: boolean;
}

/** `farense report`: draws a run. */
export function registerReport(program: Command): void {
  program
    .command('report')
    .description('desenha um treino: perda, validação, taxa de aprendizagem e memória, em PNG')
    .argument('[treino]', 'o treino: identificador, nome ou pasta', 'latest')
    .option('--output-dir <pasta>', 'pasta dos treinos', paths.runs)
    .option('--json', 'os ficheiros como um objeto JSON')
    .action((run: string, options: ReportOptions) =>
      reportingFailure(options.json ?? false, async () => {
        // The canvas is large: only this command needs it.
        const { writePlots } = await import('#server/reports/write-plots.ts');
        const files = writePlots(findRun(run, inProject(options.outputDir)));
        process.stdout.write(
          options.json ? `${JSON.stringify({ files })}\n` : files.map((file) => `${file}\n`).join(''),
        );
      }),
    );
}
