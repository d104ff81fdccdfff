import { resolve } from 'node:path';
import type { Command } from 'commander';
import { writeFileAtomic } from '#server/checkpoints/write-file-atomic.ts';
import { paths } from '#server/config/paths.ts';
import { inProject } from '#server/training/resolve-folders.ts';
import { findRun } from '#server/training/runs/find-run.ts';
import { reportingFailure } from '../training/fail.ts';

interface NotebookOptions {
  readonly outputDir: string;
  readonly to?: string;
  readonly json?: boolean;
}

/** `farense notebook`: a run as a Jupyter notebook. */
export function registerNotebook(program: Command): void {
  program
    .command('notebook')
    .description('exporta um treino como notebook de Jupyter (.ipynb), com os valores e o código que os desenha')
    .argument('[treino]', 'o treino: identificador, nome ou pasta', 'latest')
    .option('--to <ficheiro>', 'onde o escrever; sem isto, NOME-DO-TREINO.ipynb na pasta atual')
    .option('--output-dir <pasta>', 'pasta dos treinos', paths.runs)
    .option('--json', 'o ficheiro como um objeto JSON')
    .action((name: string, options: NotebookOptions) =>
      reportingFailure(options.json ?? false, async () => {
        const [{ gatherRun }, { makeReport }, { reportNotebook }] = await Promise.all([
          import('#server/reports/gather-run.ts'),
          import('#server/reports/make-report.ts'),
          import('#server/reports/render/report-notebook.ts'),
        ]);
        const run = await gatherRun(findRun(name, inProject(options.outputDir)));
        const file = resolve(options.to ?? `${run.id}.ipynb`);
        writeFileAtomic(file, reportNotebook(makeReport([run], { now: new Date() })));
        process.stdout.write(options.json ? `${JSON.stringify({ file })}\n` : `${file}\n`);
      }),
    );
}
