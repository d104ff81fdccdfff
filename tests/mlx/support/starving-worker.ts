import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mx } from '#server/mlx/mlx.ts';

/** A worker that gets hardly any more memory than it has when a request comes, and then needs much. Linux only. */
const room = 40e6;

process.on('message', (message: { type: string; id?: number }) => {
  const memory = { bytes: 0, measured: 'rss' };
  if (message.type === 'init') process.send?.({ type: 'loaded', parameters: 0, seconds: 0, memory });
  if (message.type !== 'generate') return;
  process.send?.({ type: 'token', id: message.id, text: 'O Farense ', logprobs: null }, () => {
    const kilobytes = Number(/VmSize:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
    execFileSync('prlimit', ['--pid', String(process.pid), `--as=${kilobytes * 1024 + room}`]);
    mx.eval(mx.add(mx.ones([1e8], mx.float32), mx.array(1)));
  });
});
process.send?.({ type: 'ready', device: 'cpu' });
