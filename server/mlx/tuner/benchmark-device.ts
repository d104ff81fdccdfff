import { mx } from '../mlx.ts';

const side = 1024;
const rounds = 5;

/** How fast this machine multiplies: gigaflops of a float32 product, the best of a few. */
export function benchmarkDevice(): { device: string; gflops: number } {
  const matrix = mx.random.normal([side, side], mx.float32, 0, 1, mx.random.key(0));
  mx.eval(matrix);
  const seconds = Array.from({ length: rounds }, () => {
    const started = performance.now();
    mx.eval(mx.matmul(matrix, matrix));
    return (performance.now() - started) / 1000;
  });
  const device = mx.metal.isAvailable() ? 'metal' : 'cpu';
  return { device, gflops: (2 * side ** 3) / Math.min(...seconds) / 1e9 };
}
