import type { TrainingConfig } from '#server/contracts/training-config.ts';

type Settings = Pick<TrainingConfig, 'learning_rate' | 'schedule' | 'warmup_steps' | 'final_rate_share'>;

/** The learning rate of optimizer step `step` (from 1) of `total`: a linear warm-up, then constant, linear or cosine. */
export function learningRate(config: Settings, step: number, total: number): number {
  const { learning_rate: peak, schedule, final_rate_share: end } = config;
  // A short run must not spend itself on the warm-up.
  const warmup = Math.min(config.warmup_steps, Math.floor(total / 10));
  if (step <= warmup) return (peak * step) / (warmup + 1);
  if (schedule === 'constant') return peak;
  const progress = Math.min(1, (step - warmup - 1) / Math.max(1, total - warmup - 1));
  const share = schedule === 'linear' ? 1 - progress : (1 + Math.cos(Math.PI * progress)) / 2;
  return peak * (end + (1 - end) * share);
}
