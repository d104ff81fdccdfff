/** Trains some steps and prints their speed and the peak of memory: our side of against-mlx-lm.ts, and of memory-flat. */
import { trainingConfigSchema } from '#server/contracts/training-config.ts';
import { initialProgress, prepareTraining } from '#server/mlx/tuner/prepare-training.ts';
import { train } from '#server/mlx/tuner/train.ts';
import { learnedTokens } from '#server/training/data/example.ts';
import { planWindows } from '#server/training/data/plan-windows.ts';

const [model = '', data = '', batch = '4', steps = '25', warmup = '5'] = process.argv.slice(2);
const config = trainingConfigSchema.parse({
  model,
  data,
  batch_size: Number(batch),
  gradient_accumulation: 1,
  max_steps: Number(steps),
  epochs: Math.max(1, Number(steps)),
  samples: 0,
  eval_every: 1_000_000,
});
const { task } = await prepareTraining(config);
const perEpoch = planWindows(task.train, { batchSize: config.batch_size, accumulation: 1 }, config.seed, 0).length;
const learnedAt = (step: number) => {
  const epoch = Math.floor((step - 1) / perEpoch);
  const window = planWindows(task.train, { batchSize: config.batch_size, accumulation: 1 }, config.seed, epoch)[
    (step - 1) % perEpoch
  ];
  return (window ?? []).flat().reduce((sum, example) => sum + learnedTokens(example), 0);
};
const progress = initialProgress(task);
let [learned, started, seconds] = [0, 0, 0];
const memory: number[] = [];
for await (const event of train(task, progress, new AbortController().signal)) {
  if (event.kind !== 'step') continue;
  memory.push(Math.round(event.memory / 1e6));
  if (progress.step === Number(warmup)) started = performance.now();
  // The last step comes with a validation, which does not count.
  if (progress.step > Number(warmup) && progress.step < Number(steps)) {
    learned += learnedAt(progress.step);
    seconds = (performance.now() - started) / 1000;
  }
}
const every = Math.ceil(memory.length / 10);
process.stdout.write(
  `${JSON.stringify({ tokens_per_second: learned / seconds, peak_gb: process.resourceUsage().maxRSS / 1e6, memory_mb: memory.filter((_, i) => i % every === 0) })}\n`,
);
