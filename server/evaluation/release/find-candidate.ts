import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';
import { paths } from '#server/config/paths.ts';
import { resolveModel } from '#server/models/resolve-model.ts';
import { readConfig } from '#server/training/run-record.ts';
import { adapterFolder } from '#server/training/runs/adapter-folder.ts';
import { ReleaseError } from './release-error.ts';

/** What may go live: a model, with an adapter or alone. */
export interface Candidate {
  /** Folder of the base model. */
  readonly model: string;
  /** Folder of the adapter; null: the model alone. */
  readonly adapter: string | null;
  /** Folder of the run that the adapter comes from, when it has not been exported yet. */
  readonly run: string | null;
}

export type CandidateName =
  /** A run by id, name or path, or `latest`: its best adapter. */
  | { readonly run: string }
  /** A folder of output/ or a path. */
  | { readonly adapter: string }
  /** A folder of models/ or a path, to answer without an adapter. */
  | { readonly model: string };

const configSchema = z.looseObject({ fine_tune_type: z.string().optional(), model: z.string().optional() });

/**
 * Finds what is meant. `base` names the base model where the adapter does not know it.
 * @throws {ReleaseError | ModelError | TrainingError | CheckpointError} when it is not there or is no adapter
 */
export function findCandidate(name: CandidateName, base?: string): Candidate {
  if ('model' in name) return { model: resolveModel(name.model), adapter: null, run: null };
  if ('run' in name) {
    const { adapter, run } = adapterFolder(name.run, paths.runs);
    refuseFullWeights(adapter);
    return { model: resolveModel(base ?? (run ? readConfig(run).model : baseOf(adapter))), adapter, run };
  }
  const adapter = findAdapter(name.adapter);
  refuseFullWeights(adapter);
  return { model: resolveModel(base ?? baseOf(adapter)), adapter, run: null };
}

/** What a person means by one word: an adapter of output/ or by path, else a run, else a model. */
export function candidateNamed(given: string): CandidateName {
  const isAdapter = [join(paths.output, given), resolve(given)].some((folder) =>
    existsSync(join(folder, 'adapters.safetensors')),
  );
  if (isAdapter) return { adapter: given };
  const isModel = [join(paths.models, given), resolve(given)].some((folder) => existsSync(join(folder, 'config.json')));
  return isModel ? { model: given } : { run: given };
}

function findAdapter(given: string): string {
  const candidates = isAbsolute(given) ? [given] : [join(paths.output, given), resolve(given)];
  const found = candidates.find((folder) => existsSync(join(folder, 'adapters.safetensors')));
  if (found) return realpathSync(found);
  throw new ReleaseError('missing', `Não há adaptador "${given}": procurei em ${candidates.join(' e ')}.`);
}

function readAdapterConfig(adapter: string): z.infer<typeof configSchema> {
  const file = join(adapter, 'adapter_config.json');
  try {
    return configSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new ReleaseError('not-an-adapter', `${file} falta ou não se consegue ler: ${String(error)}`);
  }
}

function refuseFullWeights(adapter: string): void {
  if (readAdapterConfig(adapter).fine_tune_type !== 'full') return;
  throw new ReleaseError(
    'not-an-adapter',
    `${adapter} tem todos os pesos, não é um adaptador. Exporta-o com "./farense export TREINO --format fused", põe a pasta em models/ e publica esse modelo.`,
  );
}

/** The base that an adapter was trained on. It may have been written on another computer: then a model of that name. */
function baseOf(adapter: string): string {
  const told = readAdapterConfig(adapter).model;
  if (!told)
    throw new ReleaseError('missing', `${adapter} não diz de que modelo é. Indica-o com --model, pelo nome da pasta.`);
  return existsSync(join(told, 'config.json')) ? told : basename(told);
}

/** The name that people know a folder by: its own where it lies in the project's place for it, else the whole path. */
export const shortName = (folder: string, home: string) => (dirname(folder) === home ? basename(folder) : folder);
