import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { writeFileAtomic } from '#server/checkpoints/write-file-atomic.ts';
import { paths } from '#server/config/paths.ts';
import { type ReportFormat, reportFormats } from '#server/contracts/report.ts';
import { inProject } from '#server/training/resolve-folders.ts';
import { runFiles } from '#server/training/run-files.ts';
import { findRun } from '#server/training/runs/find-run.ts';
import { TrainingError } from '#server/training/training-error.ts';
import { reportingFailure } from '../training/fail.ts';

interface ReportOptions {
  readonly outputDir: string;
  readonly format: string;
  readonly title?: string;
  readonly to?: string;
  readonly json?: boolean;
}

function readFormats(text: string): ReportFormat[] {
  const names = text.split(',').map((name) => name.trim());
  const wrong = names.filter((name) => !reportFormats.some((known) => known === name));
  if (wrong.length > 0)
    throw new TrainingError(
      'bad-config',
      `Não sei escrever ${wrong.join(', ')}. Os formatos são: ${reportFormats.join(', ')}.`,
    );
  return reportFormats.filter((known) => names.includes(known));
}

async function reportCommand(names: readonly string[], options: ReportOptions): Promise<void> {
  const formats = readFormats(options.format);
  const folders = (names.length > 0 ? names : ['latest']).map((name) => findRun(name, inProject(options.outputDir)));
  // The canvas is large: only these commands need it.
  const [{ gatherRun }, { makeReport }, { writePlots }, { writeReport }] = await Promise.all([
    import('#server/reports/gather-run.ts'),
    import('#server/reports/make-report.ts'),
    import('#server/reports/write-plots.ts'),
    import('#server/reports/write-report.ts'),
  ]);
  const runs = await Promise.all(folders.map(gatherRun));
  const report = makeReport(runs, { title: options.title, now: new Date() });
  const [first = ''] = folders;
  const to = options.to ? resolve(options.to) : folders.length === 1 ? runFiles(first).plots : paths.output;
  mkdirSync(to, { recursive: true });
  const files = folders.length === 1 && !options.to ? writePlots(report, to) : [];
  for (const format of formats) {
    const file = join(to, `${folders.length === 1 ? 'relatorio' : 'comparacao'}.${format}`);
    writeFileAtomic(file, await writeReport(report, format));
    files.push(file);
  }
  process.stdout.write(options.json ? `${JSON.stringify({ files })}\n` : files.map((file) => `${file}\n`).join(''));
}

/** `farense report`: what a run was like, or several side by side, to look at and to send. */
export function registerReport(program: Command): void {
  program
    .command('report')
    .description('escreve o relatório de um treino, ou de vários lado a lado: HTML, PDF, PNG, CSV')
    .argument('[treinos...]', 'treinos: identificador, nome ou pasta; sem nenhum, o mais recente')
    .option('--format <formatos>', `separados por vírgulas: ${reportFormats.join(', ')}`, 'html,pdf,png,csv')
    .option('--title <texto>', 'título do relatório')
    .option('--to <pasta>', 'onde o escrever; sem isto, em plots/ na pasta do treino')
    .option('--output-dir <pasta>', 'pasta dos treinos', paths.runs)
    .option('--json', 'os ficheiros como um objeto JSON')
    .action((names: string[], options: ReportOptions) =>
      reportingFailure(options.json ?? false, () => reportCommand(names, options)),
    );
}
