import type { TrainingConfig } from '#server/contracts/training-config.ts';
import { parameterCount } from '#server/models/parameter-count.ts';
import { loadTokenizer, type ModelTokenizer } from '#server/tokens/load-tokenizer.ts';
import { loadTrainingData, type TrainingData } from '#server/training/data/load-training-data.ts';
import { windowsPerEpoch } from '#server/training/data/plan-windows.ts';
import { planParallelism } from '#server/training/plan-parallelism.ts';
import { modelFolder } from '#server/training/resolve-folders.ts';
import { mx } from '../mlx.ts';
import { loadModel } from '../model/load-model.ts';
import { Weights } from '../model/weights.ts';
import { zeroMoments } from './adamw.ts';
import { sizesOf, type TrainingProgress, type TrainingTask } from './train.ts';
import { flatten, parameterTotal } from './trainable.ts';
import { initialWeights, trainableFull } from './trainable-full.ts';
import { initialLora, trainableLora } from './trainable-lora.ts';
import { modulesNamed } from './write-adapter.ts';

export interface PreparedTraining {
  readonly task: TrainingTask;
  readonly data: TrainingData;
  readonly tokenizer: ModelTokenizer;
  readonly totalParameters: number;
}

/** Loads model, tokenizer and data of a configuration and makes of them what the loop takes. */
export async function prepareTraining(config: TrainingConfig): Promise<PreparedTraining> {
  const folder = modelFolder(config.model);
  const tokenizer = loadTokenizer(folder);
  const data = await loadTrainingData(config, tokenizer);
  const model = loadModel(folder);
  const trainable =
    config.fine_tune_type === 'full'
      ? trainableFull(model)
      : trainableLora(model, {
          rank: config.lora_rank,
          scale: config.lora_scale,
          dropout: config.lora_dropout,
          layers: config.lora_layers,
          modules: modulesNamed(config.lora_modules),
        });
  const perEpoch = windowsPerEpoch(data.train.length, sizesOf(config));
  const totalSteps = Math.min(config.epochs * perEpoch, config.max_steps ?? Number.POSITIVE_INFINITY);
  const { byLayer, shards } = planParallelism(config);
  const parallel = { byLayer, shards: mx.metal.isAvailable() ? 1 : shards };
  const task = { trainable, config, train: data.train, valid: data.valid, totalSteps, ...parallel };
  return { task, data, tokenizer, totalParameters: parameterCount(model.config) };
}

/** Where a run begins: a function of the seed alone. */
export function initialProgress({ trainable, config }: TrainingTask): TrainingProgress {
  const { model, parameters } = trainable;
  const source = () => new Weights(modelFolder(config.model), model.config, model.policy);
  const tensors =
    config.fine_tune_type === 'full' ? initialWeights(trainable, source()) : initialLora(parameters, config.seed);
  const vector = flatten(tensors);
  mx.eval(vector);
  return {
    step: 0,
    epoch: 0,
    position: 0,
    parameters: vector,
    moments: zeroMoments(parameterTotal(parameters)),
    tokens: 0,
    elapsed: 0,
    loss: 0,
    valLoss: 0,
    firstValLoss: 0,
    best: null,
    stale: 0,
  };
}
