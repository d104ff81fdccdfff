import type { Command } from 'commander';
import { type CleanReport, cleanFile } from '#server/dataset/clean/clean-file.ts';
import { DatasetError } from '#server/dataset/dataset-error.ts';
import { type WrittenFormat, writtenFormats } from '#server/dataset/rows/write-row.ts';
import { loadKnownSeasons } from '#server/dataset/validate/known-seasons.ts';
import { openIndex } from '#server/facts/open-index.ts';
import { oneOf } from '../one-of.ts';

interface Options {
  output?: string;
  inPlace?: true;
  format: WrittenFormat;
  facts: boolean;
  json?: true;
}

async function run(file: string, { facts, json, ...options }: Options, command: Command): Promise<void> {
  try {
    const report = await cleanFile(file, {
      ...options,
      seasons: facts ? await loadKnownSeasons(await openIndex()) : null,
    });
    process.stdout.write(`${json ? JSON.stringify(report) : reportText(report)}\n`);
    process.exitCode = report.quarantined > 0 ? 1 : 0;
  } catch (error) {
    if (error instanceof DatasetError) command.error(error.message, { exitCode: 2 });
    throw error;
  }
}

function reportText(report: CleanReport): string {
  const counts = (title: string, values: Readonly<Record<string, number>>) =>
    Object.entries(values).map(([name, count]) => `  ${title} ${name}: ${count}`);
  return [
    `${report.read} linhas lidas, ${report.written} escritas em ${report.output}.`,
    `${report.duplicates} cópias e ${report.blank} linhas vazias deixadas de fora.`,
    ...counts('reparação', report.repairs),
    ...(report.quarantine
      ? [`${report.quarantined} linhas em quarentena, com o motivo, em ${report.quarantine}.`]
      : []),
    ...counts('motivo', report.reasons),
    ...(report.backup ? [`Cópia do original em ${report.backup}.`] : []),
  ].join('\n');
}

/** `farense data clean FILE`: safe repairs; the rest goes to quarantine. Exit code 1 when something went there. */
export function registerDataClean(data: Command): void {
  data
    .command('clean')
    .description('repara o que se pode reparar sem perdas e põe o resto em quarentena')
    .argument('<ficheiro>', 'ficheiro .jsonl')
    .option('--output <ficheiro>', 'onde escrever; por omissão, ao lado, com .limpo.jsonl')
    .option('--in-place', 'substituir o ficheiro, guardando uma cópia .bak')
    .option(
      '--format <forma>',
      `como escrever: ${writtenFormats.join(' ou ')}`,
      oneOf(writtenFormats),
      'prompt-completion',
    )
    .option('--no-facts', 'não comparar com os factos')
    .option('--json', 'o relatório como um objeto JSON')
    .action((file: string, options: Options, command: Command) => run(file, options, command));
}
