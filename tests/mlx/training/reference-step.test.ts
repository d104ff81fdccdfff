import './support/one-thread.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { trainingConfigSchema } from '#server/contracts/training-config.ts';
import { mx, type Tensor } from '#server/mlx/mlx.ts';
import { loadModel } from '#server/mlx/model/load-model.ts';
import { zeroMoments } from '#server/mlx/tuner/adamw.ts';
import { batchTensors } from '#server/mlx/tuner/batch-tensors.ts';
import { gradientsAtOnce, gradientsByLayer } from '#server/mlx/tuner/gradients.ts';
import { loadAdapter } from '#server/mlx/tuner/load-adapter.ts';
import { loraModules } from '#server/mlx/tuner/lora-modules.ts';
import { modelLora } from '#server/mlx/tuner/model-lora.ts';
import { type TrainingProgress, train } from '#server/mlx/tuner/train.ts';
import { flatten, parameterTotal, type Trainable } from '#server/mlx/tuner/trainable.ts';
import { trainableLora } from '#server/mlx/tuner/trainable-lora.ts';
import { largestDifference } from './support/largest-difference.ts';

/** What mlx-lm's LoRA and MLX's own AdamW made of the same model and rows: bench/training/make-reference.py. */
const fixtures = join(import.meta.dirname, '../../fixtures');

const referenceSchema = z.object({
  settings: z.object({
    rank: z.number(),
    scale: z.number(),
    learning_rate: z.number(),
    weight_decay: z.number(),
    max_grad_norm: z.number(),
  }),
  rows: z.array(z.object({ tokens: z.array(z.number()), learn_from: z.number() })),
  steps: z.array(z.object({ loss: z.number(), grad_norm: z.number() })),
});

function reference(name: string) {
  const folder = join(fixtures, 'training', `step-${name}`);
  const { settings, rows, steps } = referenceSchema.parse(
    JSON.parse(readFileSync(join(folder, 'reference.json'), 'utf8')),
  );
  const examples = rows.map((row) => ({ tokens: Int32Array.from(row.tokens), learnFrom: row.learn_from }));
  const model = loadModel(join(fixtures, 'parity', name));
  const trainable = trainableLora(model, { ...settings, dropout: 0, layers: -1, modules: loraModules });
  const vector = (file: string) => flatten(ordered(trainable, mx.load(join(folder, `${file}.safetensors`))));
  return { settings, examples, steps, trainable, vector };
}

function ordered({ parameters }: Trainable, tensors: Record<string, Tensor>): Tensor[] {
  return parameters.map(({ name }) => {
    const found = tensors[name];
    if (!found) throw new Error(`the reference lacks ${name}`);
    return found;
  });
}

const progressAt = (parameters: Tensor, size: number): TrainingProgress => ({
  step: 0,
  epoch: 0,
  position: 0,
  parameters,
  moments: zeroMoments(size),
  tokens: 0,
  elapsed: 0,
  loss: 0,
  valLoss: 0,
  firstValLoss: 0,
  best: null,
  stale: 0,
});

describe.each(['grouped-query', 'four-bit'])('on the %s model', (name) => {
  it('the first gradients are those of mlx-lm, at once and layer by layer', async () => {
    const { trainable, examples, vector } = reference(name);
    const { settings: _, ...rest } = reference(name);
    const tensors = ordered(trainable, mx.load(join(fixtures, 'training', `step-${name}`, 'start.safetensors')));
    const batch = batchTensors(examples);
    const expected = rest.vector('gradients');
    const mean = (gradient: Tensor) => mx.multiply(gradient, 1 / batch.learned);
    const atOnce = await gradientsAtOnce(trainable, tensors, [batch], 0);
    const byLayer = await gradientsByLayer(trainable, tensors, batch, 0);
    expect(largestDifference(mean(atOnce.gradient), expected)).toBeLessThan(1e-4);
    expect(largestDifference(mean(byLayer.gradient), expected)).toBeLessThan(1e-4);
    expect(largestDifference(vector('gradients'), mx.zeros(expected.shape))).toBeGreaterThan(0.1);
  });

  it.each([
    { what: 'one batch', batch: 3, accumulation: 1 },
    { what: 'batches of one, accumulated', batch: 1, accumulation: 3 },
    { what: 'a full and a partial batch, accumulated', batch: 2, accumulation: 2 },
  ])('three steps of $what give the losses, norms and weights of the reference', async ({ batch, accumulation }) => {
    const { settings, examples, steps, trainable, vector } = reference(name);
    const config = trainingConfigSchema.parse({
      batch_size: batch,
      gradient_accumulation: accumulation,
      learning_rate: settings.learning_rate,
      weight_decay: settings.weight_decay,
      max_grad_norm: settings.max_grad_norm,
      schedule: 'constant',
      warmup_steps: 0,
      epochs: 3,
    });
    const task = { trainable, config, train: examples, valid: examples, byLayer: false, shards: 1, totalSteps: 3 };
    const progress = progressAt(vector('start'), parameterTotal(trainable.parameters));
    const seen: { loss: number; grad_norm: number }[] = [];
    for await (const event of train(task, progress, new AbortController().signal)) {
      if (event.kind === 'step' && progress.step > 0) seen.push({ loss: progress.loss, grad_norm: event.gradNorm });
    }
    steps.forEach((step, i) => {
      expect(seen[i]?.loss).toBeCloseTo(step.loss, 4);
      expect(seen[i]?.grad_norm).toBeCloseTo(step.grad_norm, 3);
    });
    expect(largestDifference(progress.parameters, vector('end'))).toBeLessThan(5e-4);
  });
});

it('an adapter that mlx-lm trained gives its logits here', () => {
  const folder = join(fixtures, 'training', 'trained-by-mlx-lm');
  const model = loadModel(join(fixtures, 'parity', 'four-bit'));
  const expected = mx.load(join(folder, 'expected.safetensors'));
  const [prompt, logits] = [expected.prompt, expected.logits];
  if (!prompt || !logits) throw new Error('the fixture lacks prompt or logits');
  const lora = modelLora(loadAdapter(folder, model.config, model.policy.dtype), model.config);
  const ours = model.head(model.forward(mx.expandDims(prompt, 0), model.emptyCache(), lora)).index(0);
  expect(largestDifference(ours, logits)).toBeLessThan(1e-4);
  const without = model.head(model.forward(mx.expandDims(prompt, 0), model.emptyCache())).index(0);
  expect(largestDifference(without, logits)).toBeGreaterThan(0.1);
});
