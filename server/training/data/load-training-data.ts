import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom, shuffle } from '#server/config/seeded-random.ts';
import type { TrainingConfig } from '#server/contracts/training-config.ts';
import type { ModelTokenizer } from '#server/tokens/load-tokenizer.ts';
import { TrainingError } from '../training-error.ts';
import { encodeRow } from './encode-row.ts';
import type { Example } from './example.ts';
import { type Row, readRows } from './read-rows.ts';

export interface TrainingData {
  readonly train: readonly Example[];
  readonly valid: readonly Example[];
  /** Rows of `valid` as text, one each. */
  readonly validRows: readonly Row[];
  /** Identifies the files' contents and how they were split. */
  readonly sha256: string;
  readonly warnings: readonly string[];
}

type Settings = Pick<TrainingConfig, 'data' | 'max_seq_length' | 'mask_prompt' | 'seed'>;

/** Share of a single file that becomes the validation set. */
const validationShare = 0.1;

/** Reads and encodes the dataset at an absolute path. @throws {TrainingError} */
export async function loadTrainingData(config: Settings, tokenizer: ModelTokenizer): Promise<TrainingData> {
  const files = await readFiles(config);
  const options = { maxLength: config.max_seq_length, maskPrompt: config.mask_prompt };
  const warnings: string[] = [];
  const encode = (rows: readonly Row[], what: string) => {
    const encoded = rows.flatMap((row) => {
      const example = encodeRow(row, tokenizer, options);
      return example ? [{ row, example }] : [];
    });
    const examples = encoded.map(({ example }) => example);
    const lost = rows.length - examples.length;
    if (rows.length === 0)
      throw new TrainingError('empty-dataset', `${config.data}: o conjunto de ${what} está vazio.`);
    if (examples.length === 0) {
      throw new TrainingError(
        'all-truncated',
        `${config.data}: com ${config.max_seq_length} tokens não sobra nada para aprender em nenhum dos ${rows.length} exemplos de ${what}. Aumenta --max-seq-length ou encurta as perguntas.`,
      );
    }
    if (lost > 0) {
      warnings.push(
        `${lost} de ${rows.length} exemplos de ${what} ficaram sem nada para aprender depois de cortados e foram postos de lado.`,
      );
    }
    const cut = examples.filter((example) => example.tokens.length === config.max_seq_length).length;
    if (cut > 0) warnings.push(`${cut} exemplos de ${what} chegam ao limite de ${config.max_seq_length} tokens.`);
    return { examples, rows: encoded.map(({ row }) => row) };
  };
  const train = encode(files.train, 'treino');
  const valid = encode(files.valid, 'validação');
  return {
    train: train.examples,
    valid: valid.examples,
    validRows: valid.rows,
    sha256: files.sha256,
    warnings: [...files.warnings, ...warnings],
  };
}

/** SHA-256 of the dataset at `path`, as {@link loadTrainingData} gives it. @throws {TrainingError} */
export async function datasetSha256(path: string): Promise<string> {
  return (await readFiles({ data: path, seed: 0 })).sha256;
}

interface Files {
  train: readonly Row[];
  valid: readonly Row[];
  sha256: string;
  warnings: string[];
}

async function readFiles({ data, seed }: Pick<Settings, 'data' | 'seed'>): Promise<Files> {
  if (!existsSync(data)) {
    throw new TrainingError(
      'missing-data',
      `${data} não existe. Cria o conjunto de dados com ./farense data build e ./farense data split.`,
    );
  }
  if (!statSync(data).isDirectory()) return splitFile(data, seed);
  const [trainFile, validFile] = [join(data, 'train.jsonl'), join(data, 'valid.jsonl')];
  if (!existsSync(trainFile)) {
    throw new TrainingError(
      'missing-data',
      `${trainFile} não existe. Cria-o com ./farense data build e ./farense data split.`,
    );
  }
  if (!existsSync(validFile)) return splitFile(trainFile, seed);
  const [train, valid] = [await readRows(trainFile), await readRows(validFile)];
  const sha256 = createHash('sha256').update(`${train.sha256} ${valid.sha256}`).digest('hex');
  return { train: train.rows, valid: valid.rows, sha256, warnings: [] };
}

async function splitFile(file: string, seed: number): Promise<Files> {
  const { rows, sha256 } = await readRows(file);
  const mixed = shuffle(rows, seededRandom(seed, 0x5eed));
  const count = Math.max(1, Math.round(rows.length * validationShare));
  if (rows.length === 1) {
    return { train: rows, valid: rows, sha256, warnings: ['Há um só exemplo: serve de treino e de validação.'] };
  }
  const warnings = [`Não há valid.jsonl: ${count} dos ${rows.length} exemplos de ${file} ficam para validação.`];
  return { train: mixed.slice(count), valid: mixed.slice(0, count), sha256, warnings };
}
