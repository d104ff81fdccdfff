import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Metric } from '#server/contracts/training-run.ts';
import { MetricsTracker } from '#server/training/metrics/metrics-tracker.ts';
import { readEvents, readMetrics } from '#server/training/metrics/read-metrics.ts';
import { runFiles } from '#server/training/run-files.ts';
import { sparkline } from './monitor-screen.ts';

export interface SelfCheck {
  readonly name: string;
  readonly ok: boolean;
}

const metricAt = (step: number): Metric => ({
  step,
  epoch: step / 10,
  loss: 2 / (step + 1),
  val_loss: 2.1 / (step + 1),
  validated: step % 5 === 0,
  learning_rate: 2e-4,
  grad_norm: 1,
  tokens_per_second: 100,
  samples_per_second: 2,
  tokens: step * 100,
  memory_gb: 1,
  rss_gb: 1,
  elapsed_s: step,
  eta_s: 20 - step,
});

/** Writes and reads back a small pretended run: does everything that watching a run rests on work here? */
export function monitorSelfTest(): SelfCheck[] {
  const folder = mkdtempSync(join(tmpdir(), 'farense-monitor-'));
  try {
    const tracker = new MetricsTracker(folder);
    for (let step = 0; step <= 20; step++) tracker.metric(metricAt(step));
    tracker.metric(metricAt(10));
    tracker.event({ kind: 'end', step: 10, message: 'fim' });
    tracker.close();
    const array: unknown = JSON.parse(readFileSync(runFiles(folder).metricsJson, 'utf8'));
    const csv = readFileSync(runFiles(folder).metricsCsv, 'utf8').trim().split('\n');
    return [
      { name: 'escreve e lê métricas', ok: readMetrics(folder).length === 11 },
      { name: 'um passo repetido substitui os anteriores', ok: Array.isArray(array) && array.length === 11 },
      { name: 'CSV com as mesmas linhas', ok: csv.length === 12 },
      { name: 'escreve e lê acontecimentos', ok: readEvents(folder).length === 1 },
      { name: 'desenha o gráfico de linha', ok: sparkline([3, 2, 1], 10) === '█▅▁' },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
