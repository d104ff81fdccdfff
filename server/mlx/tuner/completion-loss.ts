import { mx, type Tensor } from '../mlx.ts';
import type { BatchTensors } from './batch-tensors.ts';
import type { Trainable } from './trainable.ts';

/**
 * Cross-entropy, summed over the learned tokens: Σ −log softmax(logits)[target]. A sum and not a mean, so that windows
 * add up to exactly what one large batch would give. Only places that are learned go through the head, which for a
 * masked prompt is most of its work saved.
 *
 * h: [B, L, hidden] of the last layer → scalar
 */
export function completionLoss(trainable: Trainable, h: Tensor, own: readonly Tensor[], batch: BatchTensors): Tensor {
  const hidden = h.shape.at(-1) ?? 1;
  const learned = mx.take(mx.reshape(h, [-1, hidden]), batch.places, 0); // [N, hidden]
  const logits = trainable.head(learned, own).astype(mx.float32); // [N, vocabulary]
  const picked = mx.takeAlongAxis(logits, mx.expandDims(batch.targets, 1), 1); // [N, 1]
  const losses = mx.subtract(mx.logsumexp(logits, -1, true), picked);
  return mx.sum(mx.reshape(losses, [-1]), 0);
}
