import { setImmediate } from 'node:timers/promises';
import { seedOf } from '#server/config/seeded-random.ts';
import type { TrainingConfig } from '#server/contracts/training-config.ts';
import type { Batch, Example, Window } from '#server/training/data/example.ts';
import { countTokens, planWindows } from '#server/training/data/plan-windows.ts';
import { learningRate } from '#server/training/learning-rate.ts';
import { TrainingError } from '#server/training/training-error.ts';
import { memoryInUse } from '../device.ts';
import { mx, type Tensor } from '../mlx.ts';
import { adamW, type Moments } from './adamw.ts';
import { batchTensors } from './batch-tensors.ts';
import { collectGarbage } from './collect-garbage.ts';
import { gradientsAtOnce, gradientsByLayer, type LossAndGradient } from './gradients.ts';
import { partsOf } from './parts-of.ts';
import { parameterTotal, type Trainable, unflatten } from './trainable.ts';
import { validationLosses } from './validation-losses.ts';

export interface TrainingTask {
  readonly trainable: Trainable;
  readonly config: TrainingConfig;
  readonly train: readonly Example[];
  readonly valid: readonly Example[];
  /** Layer by layer, for memory, instead of at once. */
  readonly byLayer: boolean;
  /** Parts of a batch that are computed beside each other. */
  readonly shards: number;
  readonly totalSteps: number;
}

/** All that changes while training. Between two events it is complete: what a checkpoint holds. */
export interface TrainingProgress {
  /** Optimizer steps done. */
  step: number;
  epoch: number;
  /** Windows of this epoch that are done. */
  position: number;
  parameters: Tensor; // [P]
  moments: Moments;
  tokens: number;
  /** Seconds of training, over all resumes. */
  elapsed: number;
  loss: number;
  valLoss: number;
  firstValLoss: number;
  best: { loss: number; step: number } | null;
  /** Validations in a row that did not improve. */
  stale: number;
}

export interface StepReport {
  readonly kind: 'step';
  readonly rate: number;
  readonly gradNorm: number;
  /** Mean loss of each validation example, where this step was validated. */
  readonly validation: readonly number[] | null;
  readonly tokensPerSecond: number;
  readonly samplesPerSecond: number;
  readonly memory: number;
}

export type TrainingEvent =
  | StepReport
  /** The validation just made is the best so far: the parameters are worth keeping. */
  | { readonly kind: 'best' }
  | { readonly kind: 'checkpoint' }
  | { readonly kind: 'end'; readonly reason: 'done' | 'early-stop' | 'aborted' };

/**
 * The training loop. Each event is given out with `progress` complete, and the loop goes on only when the consumer asks:
 * so a checkpoint can be written in between. It knows no files. On abort the unfinished step is dropped, and the last
 * event is `end`: progress is as after the last whole step.
 *
 * @throws {TrainingError} `not-finite`, `zero-loss`, `no-parameters`, before anything wrong reaches the parameters
 */
export async function* train(
  task: TrainingTask,
  progress: TrainingProgress,
  signal: AbortSignal,
): AsyncGenerator<TrainingEvent> {
  const { config, totalSteps } = task;
  if (parameterTotal(task.trainable.parameters) === 0) {
    throw new TrainingError(
      'no-parameters',
      'Nada seria treinado: com estas opções nenhuma camada tem parâmetros livres.',
    );
  }
  if (progress.step === 0) {
    const validation = yield* validate(task, progress);
    yield { ...noStep, memory: memoryInUse().bytes, validation };
  }
  while (progress.step < totalSteps) {
    const windows = planWindows(task.train, sizesOf(config), config.seed, progress.epoch);
    while (progress.position < windows.length && progress.step < totalSteps) {
      // Signals and messages arrive only when the event loop turns.
      await setImmediate();
      const started = performance.now();
      const report = signal.aborted ? null : await step(task, progress, windows[progress.position] ?? [], signal);
      if (!report) return yield { kind: 'end', reason: 'aborted' };
      progress.elapsed += (performance.now() - started) / 1000;

      const last = progress.step === totalSteps;
      const due = last || progress.step % config.eval_every === 0;
      yield { ...report, validation: due ? yield* validate(task, progress) : null };
      if (config.early_stopping !== null && progress.stale >= config.early_stopping && due) {
        yield { kind: 'checkpoint' };
        return yield { kind: 'end', reason: 'early-stop' };
      }
      if (last || progress.step % config.save_every === 0) yield { kind: 'checkpoint' };
    }
    if (progress.step < totalSteps) nextEpoch(progress);
  }
  yield { kind: 'end', reason: 'done' };
}

export const sizesOf = (config: TrainingConfig) => ({
  batchSize: config.batch_size,
  accumulation: config.gradient_accumulation,
});

const noStep = { kind: 'step', rate: 0, gradNorm: 0, tokensPerSecond: 0, samplesPerSecond: 0 } as const;

function nextEpoch(progress: TrainingProgress): void {
  progress.epoch += 1;
  progress.position = 0;
}

/** Arrays as long as all parameters that an optimizer step makes. */
const vectorsOfStep = 16;

/** One optimizer step over a window; null when aborted, and then nothing has changed. */
async function step(
  task: TrainingTask,
  progress: TrainingProgress,
  window: Window,
  signal: AbortSignal,
): Promise<StepReport | null> {
  const { config } = task;
  const started = performance.now();
  const summed = await windowGradient(task, progress, window, signal);
  if (!summed) return null;

  const { read, learned } = countTokens(window);
  const mean = mx.multiply(summed.gradient, 1 / learned);
  const norm = mx.sqrt(mx.sum(mx.square(mean), 0));
  const [loss, gradNorm] = [Number(summed.loss.item()) / learned, Number(norm.item())];
  refuseNonsense(loss, gradNorm, progress.step + 1);

  const clipped = gradNorm > config.max_grad_norm ? mx.multiply(mean, config.max_grad_norm / gradNorm) : mean;
  const number = progress.step + 1;
  const rate = learningRate(config, number, task.totalSteps);
  const next = adamW(progress.parameters, clipped, progress.moments, number, rate, {
    weightDecay: config.weight_decay,
  });
  mx.eval(next.parameters, next.moments.first, next.moments.second);
  const memory = memoryInUse().bytes;
  await collectGarbage(progress.parameters.nbytes * vectorsOfStep);

  Object.assign(progress, {
    ...next,
    step: number,
    position: progress.position + 1,
    loss,
    tokens: progress.tokens + read,
  });
  const seconds = (performance.now() - started) / 1000;
  const samples = window.reduce((sum, batch) => sum + batch.length, 0);
  return {
    kind: 'step',
    rate,
    gradNorm,
    validation: null,
    tokensPerSecond: read / seconds,
    samplesPerSecond: samples / seconds,
    memory,
  };
}

/** Loss and gradient summed over the window's learned tokens, so that each token counts the same wherever it stands. */
async function windowGradient(
  task: TrainingTask,
  progress: TrainingProgress,
  window: Window,
  signal: AbortSignal,
): Promise<LossAndGradient | null> {
  const { trainable, config } = task;
  const tensors = unflatten(progress.parameters, trainable.parameters);
  let sum: LossAndGradient | null = null;
  for (const [micro, batch] of window.entries()) {
    const dropoutSeed = seedOf(config.seed, progress.step, micro);
    const part = await gradientOf(task, tensors, batch, dropoutSeed, signal);
    if (!part) return null;
    if (sum) {
      sum = { loss: mx.add(sum.loss, part.loss), gradient: mx.add(sum.gradient, part.gradient) };
      mx.eval(sum.loss, sum.gradient);
    } else sum = part;
    await collectGarbage(2 * sum.gradient.nbytes);
  }
  return sum;
}

async function gradientOf(
  task: TrainingTask,
  tensors: readonly Tensor[],
  batch: Batch,
  dropoutSeed: number,
  signal: AbortSignal,
): Promise<LossAndGradient | null> {
  if (signal.aborted) return null;
  const { trainable } = task;
  if (!task.byLayer)
    return gradientsAtOnce(trainable, tensors, partsOf(batch, task.shards).map(batchTensors), dropoutSeed);
  try {
    return await gradientsByLayer(trainable, tensors, batchTensors(batch), dropoutSeed, signal);
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  }
}

/** Measures the whole validation set and tells whether it is the best so far. @returns the loss of each example */
async function* validate(
  task: TrainingTask,
  progress: TrainingProgress,
): AsyncGenerator<TrainingEvent, readonly number[]> {
  const { mean, each } = await validationLosses(task, progress.parameters);
  refuseNonsense(mean, 0, progress.step);
  progress.valLoss = mean;
  if (progress.step === 0) {
    progress.firstValLoss = mean;
    progress.loss = mean;
  } else if (progress.best === null || mean < progress.best.loss) {
    progress.best = { loss: mean, step: progress.step };
    progress.stale = 0;
    yield { kind: 'best' };
  } else progress.stale += 1;
  return each;
}

function refuseNonsense(loss: number, gradNorm: number, step: number): void {
  const where = `no passo ${step}`;
  if (!Number.isFinite(loss) || !Number.isFinite(gradNorm)) {
    throw new TrainingError(
      'not-finite',
      `A perda deixou de ser um número ${where} (perda ${loss}, gradiente ${gradNorm}). Baixa --learning-rate; o último ponto de controlo está intacto.`,
    );
  }
  if (loss === 0) {
    throw new TrainingError(
      'zero-loss',
      `A perda é exatamente 0 ${where}: nada está a ser aprendido. Verifica se os exemplos têm respostas e se o modelo está inteiro.`,
    );
  }
}
