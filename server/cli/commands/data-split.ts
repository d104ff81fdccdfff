import { dirname } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { paths } from '#server/config/paths.ts';
import { DatasetError } from '#server/dataset/dataset-error.ts';
import { type WrittenFormat, writtenFormats } from '#server/dataset/rows/write-row.ts';
import { splitFile } from '#server/dataset/split/split-file.ts';
import { oneOf } from '../one-of.ts';
import { wholeNumber } from '../whole-number.ts';

interface Options {
  outputDir?: string;
  share: number;
  seed: number;
  format: WrittenFormat;
  json?: true;
}

async function run(file: string, { outputDir, json, ...options }: Options, command: Command): Promise<void> {
  try {
    const manifest = await splitFile(file, { ...options, folder: outputDir ?? dirname(file) });
    if (json) process.stdout.write(`${JSON.stringify(manifest)}\n`);
    else {
      const { train, valid, groups, largestGroup } = manifest;
      process.stdout.write(
        `${train.rows} exemplos de treino e ${valid.rows} de validação, de ${groups} grupos (o maior com ${largestGroup}).\nNada está dos dois lados: nem cópias, nem quase-cópias, nem a mesma entidade.\n`,
      );
    }
  } catch (error) {
    if (error instanceof DatasetError) command.error(error.message, { exitCode: 2 });
    throw error;
  }
}

function share(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value < 1)) throw new InvalidArgumentError('Tem de ficar entre 0 e 1, como 0.1.');
  return value;
}

/** `farense data split [FILE]`: train.jsonl, valid.jsonl and split_manifest.json beside it. */
export function registerDataSplit(data: Command): void {
  data
    .command('split')
    .description('divide em treino e validação, sem que nada passe de um lado para o outro')
    .argument('[ficheiro]', 'ficheiro .jsonl', paths.dataset)
    .option('--output-dir <pasta>', 'onde escrever; por omissão, a pasta do ficheiro')
    .option('--share <parte>', 'parte para validação', share, 0.1)
    .option('--seed <n>', 'semente do sorteio', wholeNumber, 1910)
    .option(
      '--format <forma>',
      `como escrever: ${writtenFormats.join(' ou ')}`,
      oneOf(writtenFormats),
      'prompt-completion',
    )
    .option('--json', 'o manifesto como um objeto JSON')
    .action((file: string, options: Options, command: Command) => run(file, options, command));
}
