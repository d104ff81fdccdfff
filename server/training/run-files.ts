import { join } from 'node:path';

/** The files of a run's folder. */
export const runFiles = (folder: string) =>
  ({
    config: join(folder, 'training_config.json'),
    state: join(folder, 'training_state.json'),
    summary: join(folder, 'training_summary.json'),
    metrics: join(folder, 'metrics.jsonl'),
    events: join(folder, 'events.jsonl'),
    metricsJson: join(folder, 'training_metrics.json'),
    metricsCsv: join(folder, 'training_metrics.csv'),
    adapters: join(folder, 'adapters'),
    plots: join(folder, 'plots'),
    heartbeat: join(folder, 'heartbeat.json'),
    log: join(folder, 'worker.log'),
    /** Held by the process that looks after the run, and by the one that computes. */
    runLock: join(folder, 'run.lock'),
    workerLock: join(folder, 'worker.lock'),
  }) as const;

/** What the output folder links to in its newest run. */
export const linkedNames = [
  'training_metrics.json',
  'training_metrics.csv',
  'training_state.json',
  'training_summary.json',
  'adapters',
  'plots',
] as const;
