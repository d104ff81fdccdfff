import type { FromWorker, ToWorker } from '#server/contracts/worker-messages.ts';
import { WorkerProcess } from './worker-process.ts';

type Job = Extract<ToWorker, { type: 'quantize' }>;
type Report = Extract<FromWorker, { type: 'done' }>['report'];

/** Has one thing done in a process of its own, which then ends. Rejects with the reason, in words, when it fails. */
export async function runJob(entry: string, job: Job, signal?: AbortSignal): Promise<Report> {
  // Nothing is heard from it while MLX works, however long that takes.
  const worker = new WorkerProcess(entry, { silenceMs: 2 ** 31 - 1 });
  const stop = () => worker.kill('interrompido');
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await new Promise<Report>((resolve, reject) => {
      worker.on('exit', (why) => reject(signal?.aborted ? signal.reason : new Error(why)));
      worker.on('message', (message) => {
        if (message.type === 'done') resolve(message.report);
        if (message.type === 'error') reject(new Error(message.message));
      });
      worker.send(job);
    });
  } finally {
    signal?.removeEventListener('abort', stop);
    await worker.stop();
  }
}
