import { seedOf } from '#server/config/seeded-random.ts';
import { mx, type Tensor } from '../mlx.ts';
import type { BatchTensors } from './batch-tensors.ts';
import { collectGarbage, letGo, passBytes } from './collect-garbage.ts';
import { type CompletionLoss, completionLoss } from './completion-loss.ts';
import { inStreams } from './in-streams.ts';
import { stepMemory } from './step-memory.ts';
import { flatten, type Pass, type Trainable } from './trainable.ts';

export interface LossAndGradient {
  /** Summed over the batch's learned tokens. */
  readonly loss: Tensor;
  /** Of that sum, one vector over all parameters. */
  readonly gradient: Tensor;
}

const one = () => mx.array(1, mx.float32);

/** The loss itself has no gradient: its slope does. */
const outputsOf = ({ loss, slope }: CompletionLoss) => [loss, slope];

const pick = (tensors: readonly Tensor[], indices: readonly number[]) =>
  indices.map((index) => {
    const tensor = tensors[index];
    if (!tensor) throw new RangeError(`there is no parameter ${index}`);
    return tensor;
  });

function passOf(trainable: Trainable, h: Tensor, dropoutSeed: number | null): Pass {
  const length = h.shape[1] ?? 1;
  const memory = stepMemory(length, trainable.model.config.sliding_window, h);
  return { memory, position: trainable.model.rope.fromStart(length, trainable.model.policy), dropoutSeed };
}

/** The loss alone, summed. */
export const lossOf = (...given: Parameters<typeof forward>): Tensor => forward(...given).loss;

/** The loss of each learned token, for validation. */
export const tokenLosses = (trainable: Trainable, tensors: readonly Tensor[], batch: BatchTensors): Tensor =>
  forward(trainable, tensors, batch, null).each;

function forward(
  trainable: Trainable,
  tensors: readonly Tensor[],
  batch: BatchTensors,
  dropoutSeed: number | null,
): CompletionLoss {
  const { uses } = trainable;
  let h = trainable.embed(batch.inputs, pick(tensors, uses.embed));
  const pass = passOf(trainable, h, dropoutSeed);
  uses.layers.forEach((own, i) => {
    h = trainable.layer(i, h, pick(tensors, own), pass);
  });
  return completionLoss(trainable, h, pick(tensors, uses.head), batch);
}

/**
 * Loss and gradient in one graph a part: fastest, and holds every layer's intermediate results until the way back. The
 * parts of a batch are computed beside each other and added up in their order.
 */
export async function gradientsAtOnce(
  trainable: Trainable,
  tensors: readonly Tensor[],
  parts: readonly BatchTensors[],
  dropoutSeed: number,
): Promise<LossAndGradient> {
  mx.eval(...tensors);
  const found = inStreams(parts, (part, i) =>
    traceGradients(trainable, tensors, part, i === 0 ? dropoutSeed : seedOf(dropoutSeed, i)),
  );
  const sum = found.reduce((a, b) => ({ loss: mx.add(a.loss, b.loss), gradient: mx.add(a.gradient, b.gradient) }));
  await collectGarbage(passBytes(trainable.model.config, sumOf(parts.map(({ inputs }) => inputs.size))));
  mx.eval(sum.loss, sum.gradient);
  return sum;
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

function traceGradients(
  trainable: Trainable,
  tensors: readonly Tensor[],
  batch: BatchTensors,
  dropoutSeed: number,
): LossAndGradient {
  const [[loss], gradients] = mx.vjp(
    (...traced) => outputsOf(forward(trainable, traced, batch, dropoutSeed)),
    [...tensors],
    [one(), one()],
  );
  if (!loss) throw new RangeError('the loss is missing');
  return { loss, gradient: flatten(gradients) };
}

/**
 * The same layer by layer, with gradient checkpointing (Chen et al. 2016, https://arxiv.org/abs/1604.06174): forward keeps
 * only each layer's input, backward runs each layer again. Memory of one layer instead of all, for a third more work.
 * MLX's own `checkpoint` is missing from this binding.
 */
export async function gradientsByLayer(
  trainable: Trainable,
  tensors: readonly Tensor[],
  batch: BatchTensors,
  dropoutSeed: number | null,
  signal?: AbortSignal,
): Promise<LossAndGradient> {
  const { uses } = trainable;
  const gradients = new Map<number, Tensor>();
  const add = (indices: readonly number[], found: readonly Tensor[]) =>
    indices.forEach((index, i) => {
      const [before, now] = [gradients.get(index), found[i]];
      if (now) gradients.set(index, before ? mx.add(before, now) : now);
    });

  let h = trainable.embed(batch.inputs, pick(tensors, uses.embed));
  const pass = passOf(trainable, h, dropoutSeed);
  const inputs: Tensor[] = [];
  for (const [i, own] of uses.layers.entries()) {
    inputs.push(h);
    h = trainable.layer(i, h, pick(tensors, own), pass);
    await letGo();
    mx.eval(h);
    signal?.throwIfAborted();
  }

  const [[loss], [last, ...ofHead]] = mx.vjp(
    (input, ...own) => outputsOf(completionLoss(trainable, input, own, batch)),
    [h, ...pick(tensors, uses.head)],
    [one(), one()],
  );
  if (!loss || !last) throw new RangeError('the loss is missing');
  await letGo();
  mx.eval(loss, last, ...ofHead);
  add(uses.head, ofHead);

  let cotangent = last;
  // Below the lowest part that is trained nothing needs a gradient.
  const lowest = uses.embed.length > 0 ? 0 : uses.layers.findIndex((own) => own.length > 0);
  for (let i = uses.layers.length - 1; i >= lowest; i--) {
    const own = uses.layers[i] ?? [];
    const input = inputs.pop();
    if (!input) throw new RangeError(`the input of layer ${i} is missing`);
    const [, [below, ...ofLayer]] = mx.vjp(
      (x, ...traced) => trainable.layer(i, x, traced, pass),
      [input, ...pick(tensors, own)],
      [cotangent],
    );
    if (below) cotangent = below;
    add(own, ofLayer);
    await letGo();
    mx.eval(cotangent, ...ofLayer);
    signal?.throwIfAborted();
  }
  if (uses.embed.length > 0) {
    const [, ofEmbedding] = mx.vjp((...own) => trainable.embed(batch.inputs, own), pick(tensors, uses.embed), [
      cotangent,
    ]);
    add(uses.embed, ofEmbedding);
  }
  const gradient = flatten(
    trainable.parameters.map(({ shape }, index) => gradients.get(index) ?? mx.zeros(shape, mx.float32)),
  );
  mx.eval(gradient);
  return { loss, gradient };
}
