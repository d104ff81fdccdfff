import { basename, join } from 'node:path';
import { type Command, Option } from 'commander';
import { paths } from '#server/config/paths.ts';
import { exportRun } from '#server/training/export-run.ts';
import { inProject } from '#server/training/resolve-folders.ts';
import { readState } from '#server/training/run-record.ts';
import { adapterFolder } from '#server/training/runs/adapter-folder.ts';
import { reportingFailure } from '../training/fail.ts';

const formats = ['mlx', 'fused', 'peft', 'gguf'] as const;

interface ExportOptions {
  readonly format: (typeof formats)[number];
  readonly name?: string;
  readonly model?: string;
  readonly outputDir: string;
  readonly json?: boolean;
}

async function exportCommand(given: string, options: ExportOptions): Promise<void> {
  const { adapter, run } = adapterFolder(given, inProject(options.outputDir));
  const origin = run === null ? basename(adapter) : readState(run).name;
  const name = options.name ?? (options.format === 'mlx' ? origin : `${origin}-${options.format}`);
  const to = join(paths.output, name);
  await exportRun({ format: options.format, adapter, run, model: options.model ?? null, to, name });
  process.stdout.write(
    options.json ? `${JSON.stringify({ format: options.format, name, folder: to })}\n` : `Exportado para ${to}\n`,
  );
}

/** `farense export`: the best adapter of a run in the form that another tool takes. */
export function registerExport(program: Command): void {
  program
    .command('export')
    .description('exporta o melhor adaptador de um treino para output/<nome>, com a sua ficha')
    .argument('[treino]', 'o treino (identificador, nome ou pasta) ou a pasta de um adaptador', 'latest')
    .addOption(
      new Option(
        '--format <formato>',
        'mlx: adaptador para mlx-lm; fused: modelo completo; peft: Hugging Face; gguf: adaptador para llama.cpp',
      )
        .choices(formats)
        .default('mlx'),
    )
    .option('--name <nome>', 'nome da pasta em output/')
    .option('--model <modelo>', 'o modelo de base, se não for o do treino')
    .option('--output-dir <pasta>', 'pasta dos treinos', paths.runs)
    .option('--json', 'um objeto JSON')
    .action((given: string, options: ExportOptions) =>
      reportingFailure(options.json ?? false, () => exportCommand(given, options)),
    );
}
