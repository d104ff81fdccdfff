import { Worker } from 'node:worker_threads';

/**
 * Ends this process when its parent is gone, even while the main thread is inside a long or stuck evaluation, where it
 * would not hear the channel close: a thread of its own looks, and kills. No graceful end is possible there.
 */
export function watchParent(): void {
  const parent = process.ppid;
  const source = `setInterval(() => { if (process.ppid !== ${parent}) process.kill(process.pid, 'SIGKILL'); }, 1000);`;
  new Worker(source, { eval: true }).unref();
  process.on('disconnect', () => process.exit(0));
}
