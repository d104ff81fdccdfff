import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { baseFingerprint } from '#server/checkpoints/base-fingerprint.ts';
import { commitCheckpoint, removeUnfinished } from '#server/checkpoints/commit-checkpoint.ts';
import { listCheckpoints } from '#server/checkpoints/list-checkpoints.ts';
import { pruneCheckpoints } from '#server/checkpoints/prune-checkpoints.ts';
import { resolveCheckpoint } from '#server/checkpoints/resolve-checkpoint.ts';
import { flushToDisk } from '#server/checkpoints/write-file-atomic.ts';
import { decimal } from '#server/contracts/number-words.ts';
import type { FromTrainingWorker } from '#server/contracts/training-messages.ts';
import type { Fingerprint, Metric, TrainingState } from '#server/contracts/training-run.ts';
import { readSafetensorsHeader } from '#server/models/safetensors-header.ts';
import { extremeExamples } from '#server/training/extreme-examples.ts';
import { changedMaterial, configSha256, differentMaterial } from '#server/training/fingerprint.ts';
import { Heartbeat } from '#server/training/heartbeat.ts';
import { MetricsTracker } from '#server/training/metrics/metrics-tracker.ts';
import { modelFolder } from '#server/training/resolve-folders.ts';
import { runFiles } from '#server/training/run-files.ts';
import { readConfig, readState, updateState } from '#server/training/run-record.ts';
import { summarizeRun } from '#server/training/summarize-run.ts';
import { mx } from '../mlx.ts';
import { initialProgress, type PreparedTraining, prepareTraining } from './prepare-training.ts';
import { optimizerFile, restoreProgress } from './restore-progress.ts';
import { sampleAnswers } from './sample-answers.ts';
import { type StepReport, type TrainingProgress, train } from './train.ts';
import { parameterTotal, unflatten } from './trainable.ts';
import { writeAdapter } from './write-adapter.ts';

type Tell = (message: FromTrainingWorker) => void;

/**
 * Trains the run in a folder from where its files say it is, and writes down all that happens: disk first, message second.
 * @returns how it ended; errors are thrown after the files have been brought up to date
 */
export async function runTraining(
  folder: string,
  options: { readonly force: boolean },
  signal: AbortSignal,
  tell: Tell,
): Promise<'finished' | 'stopped'> {
  const heartbeat = new Heartbeat(runFiles(folder).heartbeat);
  let session: Session | null = null;
  try {
    removeUnfinished(folder);
    const prepared = await prepareTraining(readConfig(folder));
    session = new Session(folder, prepared, heartbeat, tell);
    const progress = session.begin(options.force);
    return await session.run(progress, signal);
  } finally {
    session?.close();
    heartbeat.stop();
  }
}

/** One worker's work on a run: between a start or a resume and an end, a stop or a crash. */
class Session {
  private readonly folder: string;
  private readonly prepared: PreparedTraining;
  private readonly heartbeat: Heartbeat;
  private readonly tell: Tell;
  private readonly tracker: MetricsTracker;
  private readonly fingerprint: Fingerprint;
  private readonly threads: number;
  private readonly started = performance.now();
  private elapsedBefore = 0;
  private savedStep = -1;
  private stepBefore = 0;

  constructor(folder: string, prepared: PreparedTraining, heartbeat: Heartbeat, tell: Tell) {
    const { config } = prepared.task;
    this.folder = folder;
    this.prepared = prepared;
    this.heartbeat = heartbeat;
    this.tell = tell;
    this.threads = config.threads ?? availableParallelism();
    this.tracker = new MetricsTracker(folder);
    this.fingerprint = {
      config: configSha256(config),
      dataset: prepared.data.sha256,
      base: baseFingerprint(modelFolder(config.model)),
    };
  }

  /** From the newest intact checkpoint, or from the beginning. @throws {TrainingError} `different-material` */
  begin(force: boolean): TrainingProgress {
    const { task } = this.prepared;
    const { newest, passedOver } = resolveCheckpoint(this.folder);
    for (const why of passedOver) this.warn(newest?.info.step ?? 0, `Ponto de controlo posto de lado: ${why}`);
    if (newest) this.refuseOtherMaterial(newest.info.fingerprint, newest.info.threads, newest.info.step, force);
    const progress = newest ? restoreProgress(newest, task.trainable) : initialProgress(task);
    this.elapsedBefore = progress.elapsed;
    this.stepBefore = progress.step;
    this.savedStep = newest ? progress.step : -1;
    this.update(progress, { status: 'running', cause: null, message: null });
    this.tracker.event({
      kind: newest ? 'resume' : 'start',
      step: progress.step,
      message: newest ? `Retomado do passo ${progress.step} (${newest.name}).` : 'Treino iniciado.',
      data: {
        ...this.fingerprint,
        threads: this.threads,
        device: deviceName(),
        parameters: parameterTotal(task.trainable.parameters),
      },
    });
    for (const warning of this.prepared.data.warnings) this.warn(progress.step, warning);
    this.tell({ type: 'loaded', message: newest ? `retomado do passo ${progress.step}` : 'treino iniciado' });
    return progress;
  }

  async run(progress: TrainingProgress, signal: AbortSignal): Promise<'finished' | 'stopped'> {
    const { task } = this.prepared;
    for await (const event of train(task, progress, signal)) {
      progress.elapsed = this.elapsedBefore + (performance.now() - this.started) / 1000;
      this.heartbeat.beat(progress.step);
      if (event.kind === 'best') this.keepBest(progress);
      if (event.kind === 'step') await this.report(event, progress);
      if (event.kind === 'checkpoint') this.save(progress);
      if (event.kind === 'end') return this.end(event.reason, progress);
    }
    return this.end('done', progress);
  }

  close(): void {
    this.tracker.close();
  }

  private async report(event: StepReport, progress: TrainingProgress): Promise<void> {
    const metric = this.metricOf(event, progress);
    this.tracker.metric(metric);
    if (event.validation) {
      this.update(progress, {});
      this.showExamples(event.validation, progress.step);
      await this.sample(progress);
    }
    this.tell({ type: 'metric', metric, total_steps: this.prepared.task.totalSteps });
  }

  private metricOf(event: StepReport, progress: TrainingProgress): Metric {
    const { task } = this.prepared;
    const perStep = (progress.elapsed - this.elapsedBefore) / Math.max(1, progress.step - this.stepBefore);
    return {
      step: progress.step,
      epoch: epochOf(progress, task.train.length, task.config.batch_size * task.config.gradient_accumulation),
      loss: progress.loss,
      val_loss: progress.valLoss,
      validated: event.validation !== null,
      learning_rate: event.rate,
      grad_norm: event.gradNorm,
      tokens_per_second: event.tokensPerSecond,
      samples_per_second: event.samplesPerSecond,
      tokens: progress.tokens,
      memory_gb: event.memory / 1e9,
      rss_gb: process.memoryUsage.rss() / 1e9,
      elapsed_s: progress.elapsed,
      eta_s: perStep * (task.totalSteps - progress.step),
    };
  }

  /** The best weights so far, where inference and mlx-lm find them. Each file is replaced in one step. */
  private keepBest(progress: TrainingProgress): void {
    const target = runFiles(this.folder).adapters;
    const temporary = join(this.folder, '.writing-adapters');
    rmSync(temporary, { recursive: true, force: true });
    mkdirSync(temporary);
    this.writeTensors(temporary, progress);
    readSafetensorsHeader(join(temporary, 'adapters.safetensors'));
    mkdirSync(target, { recursive: true });
    for (const name of ['adapter_config.json', 'adapters.safetensors']) {
      flushToDisk(join(temporary, name));
      renameSync(join(temporary, name), join(target, name));
    }
    rmSync(temporary, { recursive: true, force: true });
    this.tracker.event({
      kind: 'best',
      step: progress.step,
      message: `Melhor validação até agora: ${decimal(progress.valLoss, 4)}.`,
      data: { val_loss: progress.valLoss },
    });
  }

  private writeTensors(to: string, progress: TrainingProgress): void {
    const { trainable, config } = this.prepared.task;
    writeAdapter(to, trainable, unflatten(progress.parameters, trainable.parameters), config);
  }

  private save(progress: TrainingProgress): void {
    const { config } = this.prepared.task;
    this.tracker.flush();
    const name = commitCheckpoint(this.folder, this.infoOf(progress), (to) => {
      this.writeTensors(to, progress);
      mx.saveSafetensors(join(to, optimizerFile), { ...progress.moments });
    });
    this.savedStep = progress.step;
    pruneCheckpoints(this.folder, config.keep_last, progress.best?.step ?? null);
    this.tracker.event({ kind: 'checkpoint', step: progress.step, message: `Guardado ${name}.`, data: { name } });
    this.update(progress, {});
    this.tell({ type: 'checkpoint', name, step: progress.step });
  }

  private infoOf(progress: TrainingProgress) {
    const { config } = this.prepared.task;
    return {
      format: 1 as const,
      run: readState(this.folder).id,
      step: progress.step,
      epoch: progress.epoch,
      position: progress.position,
      rng: { seed: config.seed, step: progress.step },
      scheduler: { kind: config.schedule, step: progress.step, total_steps: this.prepared.task.totalSteps },
      tokens: progress.tokens,
      elapsed_s: progress.elapsed,
      loss: progress.loss,
      val_loss: progress.valLoss,
      first_val_loss: progress.firstValLoss,
      best_val_loss: progress.best?.loss ?? null,
      best_step: progress.best?.step ?? null,
      stale_validations: progress.stale,
      fingerprint: this.fingerprint,
      threads: this.threads,
      device: deviceName(),
    };
  }

  private async sample(progress: TrainingProgress): Promise<void> {
    const { data, task, tokenizer } = this.prepared;
    if (task.config.samples === 0) return;
    const rows = data.validRows.slice(0, task.config.samples);
    const samples = await sampleAnswers(task.trainable, progress.parameters, rows, tokenizer);
    this.tracker.event({
      kind: 'sample',
      step: progress.step,
      message: `${samples.length} respostas de amostra.`,
      data: { samples },
    });
  }

  private showExamples(losses: readonly number[], step: number): void {
    this.tracker.event({
      kind: 'examples',
      step,
      message: 'Os exemplos da validação mais e menos difíceis.',
      data: { ...extremeExamples(this.prepared.data.validRows, losses) },
    });
  }

  private end(reason: 'done' | 'early-stop' | 'aborted', progress: TrainingProgress): 'finished' | 'stopped' {
    if (this.savedStep !== progress.step) this.save(progress);
    const finished = reason !== 'aborted';
    if (finished && (progress.best?.loss ?? Number.POSITIVE_INFINITY) >= progress.firstValLoss) {
      this.warn(progress.step, 'A validação nunca ficou melhor do que antes do treino: não publiques este adaptador.');
    }
    const messages = {
      done: 'Treino concluído.',
      'early-stop': `Parado cedo: ${progress.stale} validações seguidas sem melhorar.`,
      aborted: 'Parado a pedido; o mesmo comando retoma daqui.',
    };
    this.tracker.event({ kind: finished ? 'end' : 'stop', step: progress.step, message: messages[reason] });
    this.tracker.derive();
    this.update(progress, { status: finished ? 'finished' : 'stopped', message: messages[reason] });
    summarizeRun(this.folder, {
      trainable: parameterTotal(this.prepared.task.trainable.parameters),
      total: this.prepared.totalParameters,
    });
    return finished ? 'finished' : 'stopped';
  }

  private update(progress: TrainingProgress, changes: Partial<TrainingState>): void {
    const { task } = this.prepared;
    updateState(this.folder, {
      step: progress.step,
      total_steps: task.totalSteps,
      epoch: epochOf(progress, task.train.length, task.config.batch_size * task.config.gradient_accumulation),
      best_val_loss: progress.best?.loss ?? null,
      best_step: progress.best?.step ?? null,
      checkpoints: listCheckpoints(this.folder).map(({ name }) => name),
      ...changes,
    });
  }

  private refuseOtherMaterial(before: Fingerprint, threads: number, step: number, force: boolean): void {
    const changes = changedMaterial(before, this.fingerprint);
    if (changes.length > 0 && !force) throw differentMaterial(readState(this.folder).id, changes);
    for (const change of changes) this.warn(step, `Continua à força: ${change}.`);
    if (threads !== this.threads) {
      this.warn(
        step,
        `Era com ${threads} fios de cálculo e agora é com ${this.threads}: os números podem diferir nas últimas casas.`,
      );
    }
  }

  private warn(step: number, message: string): void {
    this.tracker.event({ kind: 'warning', step, message });
    this.tell({ type: 'warning', message });
  }
}

/** Epochs done, with the part of the current one. */
function epochOf({ epoch, position }: TrainingProgress, examples: number, perWindow: number): number {
  return epoch + Math.min(1, (position * perWindow) / examples);
}

const deviceName = () => (mx.metal.isAvailable() ? 'metal' : 'cpu');
