import { mx, type Tensor } from '#server/mlx/mlx.ts';

/** The largest distance between two tensors' numbers. */
export function largestDifference(a: Tensor, b: Tensor): number {
  const [first, second] = [a.astype(mx.float32), b.astype(mx.float32)];
  const distance = mx.maximum(mx.subtract(first, second), mx.subtract(second, first));
  return Number(mx.max(mx.reshape(distance, [-1]), 0).item());
}
