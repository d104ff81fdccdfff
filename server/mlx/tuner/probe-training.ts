import { availableMemory } from 'node:process';
import type { ProbeResult } from '#server/contracts/training-messages.ts';
import { planWindows } from '#server/training/data/plan-windows.ts';
import { readConfig } from '#server/training/run-record.ts';
import { mx } from '../mlx.ts';
import { initialProgress, prepareTraining } from './prepare-training.ts';
import { sizesOf, type TrainingTask, train } from './train.ts';
import { parameterTotal } from './trainable.ts';

/** Share of the memory that must stay free. */
const reserve = 0.1;

/**
 * Two steps of a run, on its longest examples, with nothing written: what a step costs in time and in memory at the
 * worst, and from that whether the run fits and how long it takes.
 */
export async function probeTraining(folder: string): Promise<ProbeResult> {
  const config = { ...readConfig(folder), eval_every: Number.MAX_SAFE_INTEGER, early_stopping: null };
  const available = availableMemory() + process.memoryUsage.rss();
  const { task, totalParameters } = await prepareTraining(config);
  const longest = task.train.toSorted((a, b) => b.tokens.length - a.tokens.length);
  const perStep = config.batch_size * config.gradient_accumulation;
  const worst = longest.slice(0, 2 * perStep);
  const probe: TrainingTask = {
    ...task,
    train: worst,
    valid: worst.slice(0, 1),
    totalSteps: Math.min(2, planWindows(worst, sizesOf(config), 0, 0).length),
  };
  const speeds: number[] = [];
  let peak = 0;
  const progress = initialProgress(probe);
  for await (const event of train(probe, progress, new AbortController().signal)) {
    if (event.kind !== 'step') continue;
    peak = Math.max(peak, event.memory, process.memoryUsage.rss());
    if (event.tokensPerSecond === 0) continue;
    speeds.push(event.tokensPerSecond);
  }
  if (mx.metal.isAvailable()) peak = Math.max(peak, mx.metal.getPeakMemory());
  const speed = Math.max(...speeds);
  const total = task.train.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const meanStep = ((total / task.train.length) * perStep) / speed;
  return {
    seconds_per_step: meanStep,
    tokens_per_second: speed,
    peak_memory_gb: peak / 1e9,
    available_memory_gb: available / 1e9,
    fits: peak <= available * (1 - reserve),
    total_steps: task.totalSteps,
    eta_s: meanStep * task.totalSteps,
    trainable_parameters: parameterTotal(task.trainable.parameters),
    total_parameters: totalParameters,
    train_examples: task.train.length,
    valid_examples: task.valid.length,
    longest_tokens: longest[0]?.tokens.length ?? 0,
  };
}
