import { copyFileSync, existsSync, realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import { lockOwner } from '#server/checkpoints/process-lock.ts';
import { sha256File } from '#server/checkpoints/sha256-file.ts';
import { env } from '#server/config/env.ts';
import { paths } from '#server/config/paths.ts';
import type { GateScores, LivePair, ModelPair } from '#server/contracts/live-pair.ts';
import { addLivePair, readLivePair } from '#server/db/live-pairs.ts';
import { publishedPair } from '#server/inference/choose-pair.ts';
import { ModelError } from '#server/models/model-error.ts';
import { resolveAdapter } from '#server/models/resolve-adapter.ts';
import { resolveModel } from '#server/models/resolve-model.ts';
import { exportRun } from '#server/training/export-run.ts';
import { readState } from '#server/training/run-record.ts';
import { acceleratorLock } from '#server/training/training-locks.ts';
import { compareScores } from './compare-scores.ts';
import { type Candidate, type CandidateName, findCandidate, shortName } from './find-candidate.ts';
import { type GateQuestions, gateQuestions } from './gate-questions.ts';
import { evaluationBeside, evaluationOfServer, measurePair, weightsOf } from './measure-pair.ts';
import { type OpenPair, openPair, type PairFolders } from './open-pair.ts';
import { ReleaseError } from './release-error.ts';
import { readScores } from './stored-evaluation.ts';

export interface PublishProgress {
  /** `candidate`: what may go live is being asked; `live`: what it would replace. */
  readonly stage: 'export' | 'candidate' | 'live';
  readonly done: number;
  readonly total: number;
}

export interface PublishOptions {
  /** Who publishes: a user's name, or `cli`. */
  readonly by: string;
  /** The base model, where the adapter does not know it. */
  readonly base?: string | undefined;
  readonly questions?: number | undefined;
  readonly onProgress?: ((progress: PublishProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Makes a pair ready to be asked; for tests, and for a server that has a model loaded already. */
  readonly open?: OpenPair | undefined;
}

export interface PublishResult extends ModelPair {
  readonly published: boolean;
  /** Why not, in words; empty when it was. */
  readonly reasons: readonly string[];
  /** What keeps it from being used although it is published. */
  readonly warnings: readonly string[];
  /** Folder of the adapter, in output/ when it comes from a run. */
  readonly folder: string | null;
  readonly scores: GateScores;
  /** What it was compared with. */
  readonly live: ModelPair & { readonly scores: GateScores };
}

/**
 * Puts an adapter (or a model alone) live, if it answers at least as well as what is live now: both are asked the same
 * questions, and what was measured is stored as `evaluation.json` with the adapter. A run's best adapter is first
 * copied to output/. Running servers notice within seconds.
 * @throws {ReleaseError | TrainingError | CheckpointError | ModelError} when it cannot be measured, and the signal's reason
 */
export async function publishAdapter(name: CandidateName, options: PublishOptions): Promise<PublishResult> {
  const candidate = findCandidate(name, options.base);
  refuseWhileTraining();
  const before = await readLivePair();
  const adapter = candidate.run ? await exportBest(candidate, candidate.run, options) : candidate.adapter;
  const gate = await gateQuestions(options.questions ?? env.FARENSE_GATE_QUESTIONS);
  const mine = { model: candidate.model, adapter };
  const theirs = livePairFolders(before);
  const live = await scoresOf(theirs, 'live', gate, options);
  const scores = await scoresOf(mine, 'candidate', gate, options);
  if (candidate.run && adapter) copyFileSync(evaluationBeside(adapter), join(candidate.run, 'evaluation.json'));
  const reasons = compareScores(scores, live);
  const names = namesOf(mine);
  if (reasons.length === 0) await putLive({ ...names, evaluation: scores, by: options.by }, before);
  return {
    ...names,
    published: reasons.length === 0,
    reasons,
    warnings: warnings(),
    folder: adapter,
    scores,
    live: { ...namesOf(theirs), scores: live },
  };
}

async function putLive(pair: Omit<LivePair, 'id' | 'at' | 'action' | 'previous'>, before: LivePair | null) {
  const previous = before?.id ?? null;
  if (await addLivePair({ ...pair, action: 'publish', previous }, previous)) return;
  throw new ReleaseError(
    'conflict',
    'Entretanto outra pessoa publicou ou repôs outro modelo, e a comparação foi com o anterior. Tenta de novo.',
  );
}

function refuseWhileTraining(): void {
  const owner = lockOwner(acceleratorLock);
  if (!owner) return;
  throw new ReleaseError(
    'busy',
    `Não se pode avaliar agora: está a correr ${owner.what}. Espera que acabe, ou para-o.`,
  );
}

/** A copy of the run's best adapter in output/, under the run's name; another run's of that name is not touched. */
async function exportBest({ model, adapter }: Candidate, run: string, { onProgress }: PublishOptions): Promise<string> {
  const from = join(adapter ?? '', 'adapters.safetensors');
  const names = [readState(run).name, basename(realpathSync(run))];
  for (const name of names) {
    const to = join(paths.output, name);
    const there = join(to, 'adapters.safetensors');
    if (existsSync(there) && sha256File(there) === sha256File(from)) return to;
    if (existsSync(to)) continue;
    onProgress?.({ stage: 'export', done: 0, total: 1 });
    await exportRun({ format: 'mlx', adapter: adapter ?? '', run, model, to, name });
    onProgress?.({ stage: 'export', done: 1, total: 1 });
    return to;
  }
  throw new ReleaseError(
    'missing',
    `${names.join(' e ')} já existem em ${paths.output} com outros pesos: muda-lhes o nome.`,
  );
}

async function scoresOf(
  pair: PairFolders,
  stage: PublishProgress['stage'],
  gate: GateQuestions,
  { onProgress, signal, open = openPair }: PublishOptions,
): Promise<GateScores> {
  const weights = weightsOf(pair);
  const beside = pair.adapter && evaluationBeside(pair.adapter);
  const ofServer = evaluationOfServer(pair, weights);
  for (const file of [beside, ofServer]) {
    const known = file && readScores(file, weights, gate.hash);
    if (!known) continue;
    // What is live may be the candidate itself, measured a moment ago.
    if (stage === 'candidate' && beside && file !== beside) copyFileSync(file, beside);
    return known;
  }
  const measuring = {
    open,
    gate,
    file: stage === 'candidate' && beside ? beside : ofServer,
    names: namesOf(pair),
    signal,
    onProgress: (done: number, total: number) => onProgress?.({ stage, done, total }),
  };
  return (await measurePair(pair, measuring)).scores;
}

/** The folders of what answers now by publication, whatever the environment says; where they are gone, of nothing. */
function livePairFolders(live: LivePair | null): PairFolders {
  const { model, adapter } = publishedPair(live);
  try {
    return { model: resolveModel(model), adapter: adapter ? resolveAdapter(adapter) : null };
  } catch (error) {
    if (error instanceof ModelError) return { model: null, adapter: null };
    throw error;
  }
}

const namesOf = ({ model, adapter }: PairFolders): ModelPair => ({
  model: model && shortName(model, paths.models),
  adapter: adapter && shortName(adapter, paths.output),
});

function warnings(): string[] {
  if (env.FARENSE_ENGINE !== 'auto') return [`FARENSE_ENGINE é ${env.FARENSE_ENGINE}: o modelo publicado não é usado.`];
  const set = (['FARENSE_MODEL', 'FARENSE_ADAPTER'] as const).filter((name) => env[name]);
  return set.map((name) => `${name} está definido e manda sobre o que é publicado.`);
}
