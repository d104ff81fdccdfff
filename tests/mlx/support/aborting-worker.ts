import { mx } from '#server/mlx/mlx.ts';

/** A worker in which MLX aborts at the first request: float16 products do that on the CPU. */
process.on('message', (message: { type: string; id?: number }) => {
  const memory = { bytes: 0, measured: 'rss' };
  if (message.type === 'init') process.send?.({ type: 'loaded', parameters: 0, seconds: 0, memory });
  if (message.type !== 'generate') return;
  process.send?.({ type: 'token', id: message.id, text: 'O Farense ', logprobs: null }, () => {
    const half = mx.ones([4, 4], mx.float16);
    mx.eval(mx.matmul(half, half));
    process.abort(); // Where a GPU computes it, end the same way.
  });
});
process.send?.({ type: 'ready', device: 'cpu' });
