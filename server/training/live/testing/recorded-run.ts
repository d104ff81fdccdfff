import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { trainingConfigSchema } from '#server/contracts/training-config.ts';
import type { Metric, RunEvent, RunStatus } from '#server/contracts/training-run.ts';
import { runFiles } from '../../run-files.ts';
import { writeConfig, writeState } from '../../run-record.ts';

/** A row as a run of `total` steps would write it: a loss that falls and jitters, always the same. */
export const recordedMetric = (step: number, total = 100): Metric => ({
  step,
  epoch: (3 * step) / total,
  loss: 1 + 3 * Math.exp((-4 * step) / total) + 0.2 * Math.sin(step * 12.9898),
  val_loss: 1.1 + 2.8 * Math.exp((-4 * (step - (step % 10))) / total),
  validated: step % 10 === 0,
  learning_rate: 2e-4 * (1 - step / total),
  grad_norm: 0.5 + 0.1 * Math.cos(step),
  tokens_per_second: 250 + (step % 7),
  samples_per_second: 3,
  tokens: step * 500,
  memory_gb: 5.3,
  rss_gb: 1.2,
  elapsed_s: step * 2,
  eta_s: (total - step) * 2,
});

/** A run's folder as if it had been trained: what pages and readers need of it, without a model. */
export function recordedRun(home: string, options: { id?: string; steps?: number; status?: RunStatus } = {}) {
  const { id = '20260101-000000-gravado', steps = 100, status = 'finished' } = options;
  const folder = join(home, id);
  mkdirSync(folder, { recursive: true });
  const files = runFiles(folder);
  const name = id.slice(16);
  writeConfig(folder, trainingConfigSchema.parse({ name, model: 'modelo-4bit', output_dir: home }));
  const time = '2026-01-01T00:00:00.000Z';
  writeState(folder, {
    ...{ id, name, status, step: steps, total_steps: steps, epoch: 3, checkpoints: [] },
    ...{ best_val_loss: null, best_step: null, created_at: time, updated_at: time, cause: null, message: null },
  });
  const run = {
    folder,
    metrics: (from: number, to: number) => {
      const rows = Array.from({ length: to - from + 1 }, (_, i) => JSON.stringify(recordedMetric(from + i, steps)));
      appendFileSync(files.metrics, `${rows.join('\n')}\n`);
    },
    event: (event: Omit<RunEvent, 'time'>) => appendFileSync(files.events, `${JSON.stringify({ time, ...event })}\n`),
    /** A line without its end, as a writer leaves it for a moment, or a crash for good. */
    torn: (text: string) => appendFileSync(files.metrics, text),
  };
  run.metrics(0, steps);
  run.event({ kind: 'start', step: 0, message: 'Treino iniciado.' });
  return run;
}
