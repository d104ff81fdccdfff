import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { paths } from '#server/config/paths.ts';
import { modelConfigSchema } from '#server/contracts/model-config.ts';
import type { FromTrainingWorker } from '#server/contracts/training-messages.ts';
import type { TrainingSummary } from '#server/contracts/training-run.ts';
import type { BaseSource } from '#server/dataset/base-text/base-source.ts';
import { baseText, writeBaseText } from '#server/dataset/base-text/write-base-text.ts';
import { parameterCount } from '#server/models/parameter-count.ts';
import { writeInitialModel } from '#server/models/write-initial-model.ts';
import { trainBpe } from '#server/tokens/train-bpe.ts';
import { specialTokens, writeTokenizer } from '#server/tokens/write-tokenizer.ts';
import { runJob } from '#server/workers/run-job.ts';
import { TrainingError } from '../training-error.ts';
import { baseModelCard } from './base-model-card.ts';
import type { BaseRecipe } from './base-recipe.ts';
import { trainStage } from './train-stage.ts';

export interface MakeOptions {
  /** Text, runs and the models between stages; a second call goes on with what it finds here. */
  readonly work: string;
  /** The finished model; must not exist. */
  readonly to: string;
  readonly signal: AbortSignal;
  readonly onStage?: (name: string) => void;
  readonly onMessage?: (message: FromTrainingWorker) => void;
}

/** Varied examples from which the vocabulary is learned, besides the dataset's own. */
const vocabularyExamples = 9_000;

/**
 * Makes a base model from nothing: vocabulary, random weights, the recipe's stages, packed weights, model card. What is
 * done is kept in `work`, so that a call that was cut off is continued by the next.
 * @throws {TrainingError}
 */
export async function makeBaseModel(recipe: BaseRecipe, source: BaseSource, options: MakeOptions): Promise<void> {
  const { work, to, signal } = options;
  if (existsSync(to)) throw new TrainingError('bad-config', `${to} já existe: apaga-a ou indica outra com --to.`);
  mkdirSync(work, { recursive: true });
  let from = join(work, 'start');
  if (!existsSync(from)) startModel(recipe, source, from);
  const summaries: (TrainingSummary | null)[] = [];
  for (const stage of recipe.stages) {
    options.onStage?.(stage.name);
    const data = join(work, 'text', stage.name);
    if (!existsSync(data)) {
      writeBaseText(`${data}.partial`, source.examples, source.words, { seed: recipe.seed, ...stage.text });
      renameSync(`${data}.partial`, data);
    }
    const folders = { from, to: join(work, 'models', stage.name), data, runs: join(work, 'runs') };
    mkdirSync(join(work, 'models'), { recursive: true });
    summaries.push(await trainStage(stage, recipe.seed, folders, options));
    from = folders.to;
  }
  options.onStage?.('4 bits');
  const packed = join(work, 'packed');
  rmSync(packed, { recursive: true, force: true });
  await runJob(paths.inferenceWorker, { type: 'quantize', id: 1, from, to: packed, bits: recipe.bits }, signal);
  writeFileSync(join(packed, 'README.md'), baseModelCard(recipe, summaries, parameters(recipe)));
  for (const name of ['training_config.json', 'model.safetensors.index.json'])
    rmSync(join(packed, name), { force: true });
  mkdirSync(dirname(to), { recursive: true });
  renameSync(packed, to);
}

/** Vocabulary and random weights. It appears under its name only when it is whole. */
function startModel(recipe: BaseRecipe, { examples, words }: BaseSource, folder: string): void {
  const partial = `${folder}.partial`;
  const varied = baseText(examples, words, { seed: recipe.seed, ...wholeExamples });
  const texts = examples.flatMap(({ prompt, completion }) => [prompt, completion]);
  for (let i = 0; i < vocabularyExamples; i++) {
    const { prompt, completion } = varied.next().value;
    texts.push(prompt, completion);
  }
  writeTokenizer(partial, trainBpe(texts, recipe.vocabulary, specialTokens));
  writeInitialModel(partial, configOf(recipe), { seed: recipe.seed, copyHeads: recipe.copyHeads });
  renameSync(partial, folder);
}

const wholeExamples = { longest: 1_700, withoutInstruction: true, exercises: 0, mostPairs: 1 };

const configOf = (recipe: BaseRecipe) => ({
  ...recipe.model,
  vocab_size: recipe.vocabulary,
  bos_token_id: specialTokens.indexOf('<s>'),
  eos_token_id: specialTokens.indexOf('</s>'),
});

const parameters = (recipe: BaseRecipe) => parameterCount(modelConfigSchema.parse(configOf(recipe)));
