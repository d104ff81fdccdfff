import './support/one-thread.ts';
import { afterAll, describe, expect, it } from 'vitest';
import { mx, type Tensor } from '#server/mlx/mlx.ts';
import { loadModel } from '#server/mlx/model/load-model.ts';
import { Weights } from '#server/mlx/model/weights.ts';
import { batchTensors } from '#server/mlx/tuner/batch-tensors.ts';
import { gradientsAtOnce, gradientsByLayer, lossOf } from '#server/mlx/tuner/gradients.ts';
import { loraModules } from '#server/mlx/tuner/lora-modules.ts';
import { flatten, type Trainable, unflatten } from '#server/mlx/tuner/trainable.ts';
import { initialWeights, trainableFull } from '#server/mlx/tuner/trainable-full.ts';
import { initialLora, trainableLora } from '#server/mlx/tuner/trainable-lora.ts';
import type { Example } from '#server/training/data/example.ts';
import type { RandomModel } from '../support/write-random-model.ts';
import { largestDifference } from './support/largest-difference.ts';
import { trainingBench } from './support/training-bench.ts';

const tokens = (count: number, seed: number) =>
  Int32Array.from({ length: count }, (_, i) => (i * 37 + seed * 11) % 250);
const batch = batchTensors([
  { tokens: tokens(13, 1), learnFrom: 5 },
  { tokens: tokens(9, 2), learnFrom: 1 },
]);

interface Case {
  what: string;
  model: RandomModel;
  /** Adapters are trained unless all weights are. */
  full?: boolean;
  layers?: number;
  dropout?: number;
}

const cases: Case[] = [
  { what: 'LoRA over floats', model: { hidden: 64, bits: null } },
  { what: 'QLoRA over 4 bits', model: { bits: 4 } },
  { what: 'QLoRA over 8 bits, the last layer alone', model: { bits: 8 }, layers: 1 },
  { what: 'LoRA with a sliding window', model: { hidden: 64, bits: null, window: 6 } },
  { what: 'LoRA with dropout', model: { hidden: 64, bits: null }, dropout: 0.3 },
  { what: 'all weights', model: { hidden: 64, bits: null }, full: true },
  { what: 'all weights with a tied embedding', model: { hidden: 64, bits: null, tied: true }, full: true },
];

const benches: ReturnType<typeof trainingBench>[] = [];
afterAll(() => {
  for (const bench of benches) bench.remove();
});

function build({ model: shape, full, layers, dropout }: Case): { trainable: Trainable; tensors: Tensor[] } {
  const bench = trainingBench({ model: shape });
  benches.push(bench);
  const model = loadModel(bench.model);
  if (full) {
    const trainable = trainableFull(model);
    return { trainable, tensors: initialWeights(trainable, new Weights(bench.model, model.config, model.policy)) };
  }
  const settings = { rank: 4, scale: 2, dropout: dropout ?? 0, layers: layers ?? -1, modules: loraModules };
  const trainable = trainableLora(model, settings);
  // With b at zero the gradient of a would be zero too: begin elsewhere.
  const tensors = initialLora(trainable.parameters, 3).map((tensor, i) =>
    i % 2 === 0 ? tensor : mx.random.normal(tensor.shape, mx.float32, 0, 0.05, mx.random.key(i)),
  );
  return { trainable, tensors };
}

describe.each(cases)('$what', async (given) => {
  const { trainable, tensors } = build(given);
  const vector = flatten(tensors);
  const { loss, gradient } = await gradientsAtOnce(trainable, tensors, [batch], 5);

  it('gradients agree with finite differences, along themselves and along a random direction', () => {
    const random = mx.random.normal(vector.shape, mx.float32, 0, 1, mx.random.key(1));
    for (const direction of [gradient, random]) {
      const length = Number(mx.sqrt(mx.sum(mx.square(direction), 0)).item());
      const unit = mx.multiply(direction, 1 / length);
      const lossAt = (distance: number) =>
        Number(
          lossOf(
            trainable,
            unflatten(mx.add(vector, mx.multiply(unit, distance)), trainable.parameters),
            batch,
            5,
          ).item(),
        );
      const distance = 0.01;
      const measured = (lossAt(distance) - lossAt(-distance)) / (2 * distance);
      const predicted = Number(mx.sum(mx.multiply(gradient, unit), 0).item());
      expect(Math.abs(measured - predicted)).toBeLessThan(0.02 * Math.abs(predicted) + 0.05);
    }
  });

  it('layer by layer they are the same', async () => {
    const byLayer = await gradientsByLayer(trainable, tensors, batch, 5);
    expect(Number(byLayer.loss.item())).toBeCloseTo(Number(loss.item()), 3);
    expect(largestDifference(byLayer.gradient, gradient)).toBeLessThan(1e-4);
  });
});

it('of a batch in parts that are computed beside each other add up to those of the whole, to the same bits each time', async () => {
  const { trainable, tensors } = build({ what: '', model: { hidden: 256, bits: null, vocabulary: 512 }, full: true });
  const rows = Array.from({ length: 7 }, (_, i) => ({ tokens: tokens(20 + 9 * i, i), learnFrom: 3 + i }));
  const parts = [0, 1, 2].map((part) => batchTensors(rows.filter((_, i) => i % 3 === part)));
  const whole = await gradientsAtOnce(trainable, tensors, [batchTensors(rows)], 0);
  const beside = await gradientsAtOnce(trainable, tensors, parts, 0);
  expect(Number(beside.loss.item())).toBeCloseTo(Number(whole.loss.item()), 2);
  const length = Number(mx.sqrt(mx.sum(mx.square(whole.gradient), 0)).item());
  expect(largestDifference(beside.gradient, whole.gradient) / length).toBeLessThan(1e-5);
  for (let again = 0; again < 10; again++) {
    const { loss, gradient } = await gradientsAtOnce(trainable, tensors, parts, 0);
    expect(loss.item()).toBe(beside.loss.item());
    expect(largestDifference(gradient, beside.gradient)).toBe(0);
  }
});

it('padding changes neither loss nor gradient', async () => {
  const { trainable, tensors } = build({ what: '', model: { hidden: 64, bits: null } });
  const [long, short] = [
    { tokens: tokens(40, 1), learnFrom: 39 },
    { tokens: tokens(9, 2), learnFrom: 3 },
  ];
  const of = (...rows: Example[]) => gradientsAtOnce(trainable, tensors, [batchTensors(rows)], 0);
  const [together, first, second] = [await of(long, short), await of(long), await of(short)];
  expect(Number(together.loss.item())).toBeCloseTo(Number(first.loss.item()) + Number(second.loss.item()), 3);
  expect(largestDifference(together.gradient, mx.add(first.gradient, second.gradient))).toBeLessThan(1e-3);
});
