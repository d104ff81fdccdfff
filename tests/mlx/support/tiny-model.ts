import { type RandomModel, writeRandomModel } from './write-random-model.ts';
import { writeTinyTokenizer } from './write-tiny-tokenizer.ts';

/** Writes a whole random model, tokenizer and all, to `folder`. */
export function writeTinyModel(folder: string, model: RandomModel = {}): string {
  const { vocab_size: size } = writeRandomModel(folder, { seed: 5, ...model });
  writeTinyTokenizer(folder, size);
  return folder;
}
