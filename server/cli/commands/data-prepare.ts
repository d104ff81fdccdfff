import { join } from 'node:path';
import type { Command } from 'commander';
import { paths } from '#server/config/paths.ts';
import { tokenCounter } from '#server/dataset/count-tokens.ts';
import { DatasetError } from '#server/dataset/dataset-error.ts';
import { prepareFile, prepareSteps } from '#server/dataset/uploads/prepare-file.ts';
import type { PrepareReport } from '#server/dataset/uploads/prepare-report.ts';
import { loadKnownSeasons } from '#server/dataset/validate/known-seasons.ts';
import { openIndex } from '#server/facts/open-index.ts';
import { tellProgress } from '../tell-progress.ts';

interface Options {
  json?: true;
  facts: boolean;
  model: string;
}

async function run(file: string, { json, facts, model }: Options, command: Command): Promise<void> {
  const tell = tellProgress();
  try {
    const report = await prepareFile(file, {
      seasons: facts ? await loadKnownSeasons(await openIndex()) : null,
      countTokens: tokenCounter(join(paths.models, model)),
      onStep: (step) => tell(prepareSteps.indexOf(step), prepareSteps.length, step),
    });
    tell(prepareSteps.length, prepareSteps.length, 'pronto');
    process.stdout.write(`${json ? JSON.stringify(report) : reportText(report)}\n`);
    process.exitCode = report.problem ? 1 : 0;
  } catch (error) {
    if (error instanceof DatasetError) command.error(error.message, { exitCode: 2 });
    throw error;
  }
}

function reportText({ validated, cleaned, split, problem, seconds }: PrepareReport): string {
  return [
    `${validated.lines} linhas: ${validated.errors} erros e ${validated.warnings} avisos.`,
    `${cleaned.written} ficam, ${cleaned.quarantined} em quarentena, ${cleaned.duplicates} cópias.`,
    split ? `${split.train} exemplos de treino e ${split.valid} de validação.` : `Não foi dividido: ${problem}`,
    `${seconds} s`,
  ].join('\n');
}

/** `farense data prepare FILE`: validate, clean and split in one go, beside the file. */
export function registerDataPrepare(data: Command): void {
  data
    .command('prepare')
    .description('valida, limpa e divide um ficheiro, e deixa o resultado ao lado dele')
    .argument('<ficheiro>', 'ficheiro .jsonl')
    .option('--model <nome>', 'modelo cujo tokenizador mede os exemplos', 'farense-mini')
    .option('--no-facts', 'não comparar com os factos')
    .option('--json', 'o relatório como um objeto JSON')
    .action((file: string, options: Options, command: Command) => run(file, options, command));
}
