import { mx, type Tensor } from '../mlx.ts';
import type { AttentionMemory } from '../model/attention.ts';

/** Attention over the step's own tokens alone: causal, within the window if the model has one. It remembers nothing. */
export function stepMemory(length: number, window: number | null, like: Tensor): AttentionMemory {
  const mask = causalMask(length, window, like);
  return { append: (_layer, added) => [{ ...added, mask }] };
}

function causalMask(length: number, window: number | null, like: Tensor): Tensor {
  const key = mx.arange(0, length, 1, mx.int32);
  const query = mx.reshape(key, [1, 1, 1, length, 1]);
  const causal = mx.lessEqual(key, query);
  const near = window !== null && length > window;
  const visible = near ? mx.logicalAnd(causal, mx.less(mx.subtract(query, key), mx.array(window, mx.int32))) : causal;
  return mx.where(visible, mx.array(0, like.dtype), mx.array(Number.NEGATIVE_INFINITY, like.dtype));
}
