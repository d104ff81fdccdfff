import { mx, type Tensor } from '../mlx.ts';
import type { BatchTensors } from './batch-tensors.ts';
import type { Trainable } from './trainable.ts';

export interface CompletionLoss {
  /** Of each learned token, [N], in the order of the batch's places. */
  readonly each: Tensor;
  /** Scalar, without a gradient. */
  readonly loss: Tensor;
  /** A scalar with the loss's gradient, and another value. */
  readonly slope: Tensor;
}

/**
 * Cross-entropy, summed over the learned tokens: Σ −log softmax(logits)[target]. A sum and not a mean, so that windows
 * add up to exactly what one large batch would give. Only places that are learned go through the head, which for a
 * masked prompt is most of its work saved.
 *
 * The gradient by the logits is softmax − one-hot. Written as Σ logits·softmax − Σ logits[target] with the softmax held
 * fixed it takes one exponential a logit; through logsumexp it would take three.
 *
 * h: [B, L, hidden] of the last layer
 */
export function completionLoss(
  trainable: Trainable,
  h: Tensor,
  own: readonly Tensor[],
  batch: BatchTensors,
): CompletionLoss {
  const hidden = h.shape.at(-1) ?? 1;
  const learned = mx.take(mx.reshape(h, [-1, hidden]), batch.places, 0); // [N, hidden]
  const logits = trainable.head(learned, own).astype(mx.float32); // [N, vocabulary]
  const shares = mx.stopGradient(mx.softmax(logits, -1, true));
  const picked = mx.takeAlongAxis(logits, mx.expandDims(batch.targets, 1), 1); // [N, 1]
  // The largest share is exp(0) over the sum of exponentials.
  const logSums = mx.subtract(mx.max(logits, -1, true), mx.log(mx.max(shares, -1, true)));
  const each = mx.stopGradient(mx.reshape(mx.subtract(logSums, picked), [-1]));
  return {
    each,
    loss: total(each),
    slope: mx.subtract(total(mx.multiply(logits, shares)), total(picked)),
  };
}

const total = (x: Tensor) => mx.sum(mx.reshape(x, [-1]), 0);
