import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { paths } from '#server/config/paths.ts';
import { tokenCounter } from '#server/dataset/count-tokens.ts';
import { DatasetError } from '#server/dataset/dataset-error.ts';
import { type DatasetStats, datasetStats } from '#server/dataset/stats/dataset-stats.ts';
import { drawStats } from '#server/dataset/stats/draw-stats.ts';
import { factsCoverage, type TableCoverage } from '#server/dataset/stats/facts-coverage.ts';
import { openIndex } from '#server/facts/open-index.ts';

interface Options {
  json?: true;
  picture?: string;
  model: string;
}

async function run(files: string[], { json, picture, model }: Options, command: Command): Promise<void> {
  try {
    const stats = await datasetStats(files, tokenCounter(join(paths.models, model)));
    const coverage = await factsCoverage(stats.records, await openIndex());
    if (picture) writeFileSync(picture, drawStats(stats));
    const { records, ...rest } = stats;
    process.stdout.write(
      `${json ? JSON.stringify({ ...rest, records: records.size, coverage }) : statsText(stats, coverage)}\n`,
    );
  } catch (error) {
    if (error instanceof DatasetError) command.error(error.message, { exitCode: 2 });
    throw error;
  }
}

const percent = (share: number) => `${(share * 100).toFixed(1).replace('.', ',')} %`;

function statsText(stats: DatasetStats, coverage: readonly TableCoverage[]): string {
  const counts = (title: string, values: Readonly<Record<string, number>>) => [
    `${title}:`,
    ...Object.entries(values).map(([name, count]) => `  ${name}: ${count}`),
  ];
  const { tokens } = stats;
  const histogram = Object.fromEntries(tokens.histogram.map(({ from, rows }) => [`desde ${from}`, rows]));
  return [
    `${stats.rows} exemplos, ${stats.entities} entidades; ${stats.refusals} (${percent(stats.refusalShare)}) dizem que não há registo.`,
    ...counts('Por tipo', stats.byKind),
    ...counts('Por resposta', stats.byOutcome),
    ...counts('Por década', stats.byDecade),
    `Tokens${tokens.measured ? '' : ' (estimados a 3 bytes cada: não há tokenizador no disco)'}: média ${Math.round(tokens.mean)}, máximo ${tokens.longest}, acima de 512: ${tokens.over512}`,
    ...counts('Por comprimento', histogram),
    'Factos usados:',
    ...coverage.map(({ table, used, total }) => `  ${table}: ${used} de ${total}`),
  ].join('\n');
}

/** `farense data stats [FILE…]`: counts by kind, season, decade and length, refusals, coverage of the facts. */
export function registerDataStats(data: Command): void {
  data
    .command('stats')
    .description('conta o que há num conjunto de dados')
    .argument('[ficheiros...]', 'ficheiros .jsonl', [paths.dataset])
    .option('--json', 'um objeto JSON')
    .option('--picture <ficheiro>', 'escrever também uma imagem PNG')
    .option('--model <nome>', 'modelo cujo tokenizador mede os exemplos', 'farense-mini')
    .action((files: string[], options: Options, command: Command) => run(files, options, command));
}
