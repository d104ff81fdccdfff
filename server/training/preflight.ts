import type { ProbeResult } from '#server/contracts/training-messages.ts';
import { ensureDataset } from './data/ensure-dataset.ts';
import { runJob } from './run-job.ts';
import { readConfig } from './run-record.ts';
import { TrainingError } from './training-error.ts';

/** Measures a run before hours are spent: two steps on its longest examples, nothing written. @throws {TrainingError} */
export async function preflight(folder: string): Promise<ProbeResult> {
  await ensureDataset(readConfig(folder).data);
  const answers = await runJob({ type: 'probe', folder });
  const probed = answers.find((answer) => answer.type === 'probed');
  if (!probed) throw new TrainingError('worker', 'A medição terminou sem resultado. Corre ./farense doctor.');
  return probed.result;
}
