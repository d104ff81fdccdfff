import type { Metric, TrainingSummary } from '#server/contracts/training-run.ts';
import { readEvents, readMetrics } from './metrics/read-metrics.ts';
import { readConfig, readState, readSummary, writeSummary } from './run-record.ts';

/** Writes training_summary.json from what the other files hold. `parameters`: counts that only the worker knows. */
export function summarizeRun(folder: string, parameters?: { trainable: number; total: number }): TrainingSummary {
  const [state, config, metrics] = [readState(folder), readConfig(folder), readMetrics(folder)];
  const known = readSummary(folder);
  const steps = metrics.filter(({ step }) => step > 0);
  const last = metrics.at(-1);
  const summary: TrainingSummary = {
    id: state.id,
    status: state.status,
    model: config.model,
    fine_tune_type: config.fine_tune_type,
    steps: last?.step ?? 0,
    epochs: last?.epoch ?? 0,
    trainable_parameters: parameters?.trainable ?? known?.trainable_parameters ?? 0,
    total_parameters: parameters?.total ?? known?.total_parameters ?? 0,
    first_loss: steps[0]?.loss ?? null,
    final_loss: steps.at(-1)?.loss ?? null,
    first_val_loss: metrics[0]?.val_loss ?? null,
    final_val_loss: last?.val_loss ?? null,
    best_val_loss: state.best_val_loss,
    best_step: state.best_step,
    perplexity: state.best_val_loss === null ? null : Math.exp(state.best_val_loss),
    tokens: last?.tokens ?? 0,
    mean_tokens_per_second: meanSpeed(steps),
    peak_memory_gb: metrics.reduce((peak, { memory_gb: memory }) => Math.max(peak, memory), 0),
    elapsed_s: last?.elapsed_s ?? 0,
    resumes: readEvents(folder).filter(({ kind }) => kind === 'resume').length,
  };
  writeSummary(folder, summary);
  return summary;
}

/** Tokens a second over all steps: each step counts by the time it took. */
function meanSpeed(steps: readonly Metric[]): number {
  let [tokens, seconds, before] = [0, 0, 0];
  for (const step of steps) {
    const read = step.tokens - before;
    before = step.tokens;
    if (step.tokens_per_second <= 0) continue;
    tokens += read;
    seconds += read / step.tokens_per_second;
  }
  return seconds > 0 ? tokens / seconds : 0;
}
