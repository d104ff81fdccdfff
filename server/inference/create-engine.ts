import { existsSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { paths } from '#server/config/paths.ts';
import { ModelError } from '#server/models/model-error.ts';
import { resolveModel } from '#server/models/resolve-model.ts';
import type { Engine } from './engine.ts';
import { LocalEngine } from './local-engine.ts';
import { RemoteEngine } from './remote-engine.ts';

/** The model that comes with the project: what answers when nothing else is chosen. */
const embedded = 'farense-mini';

export interface EngineChoice {
  /** `auto`, `off`, or the base address of an OpenAI-compatible server (FARENSE_ENGINE). */
  readonly engine: string;
  /** A folder of models/ or a path; for a server, the model's name there (FARENSE_MODEL). */
  readonly model?: string | undefined;
  /** A folder of output/ or a path (FARENSE_ADAPTER). */
  readonly adapter?: string | undefined;
  /** Key of the server. */
  readonly apiKey?: string | undefined;
}

export interface ChosenEngine {
  readonly engine: Engine;
  /** Folder of the adapter that requests should name; null: none. */
  readonly adapter: string | null;
}

/**
 * The engine that the settings ask for; null when it is off, or when no model was named and none came with the project.
 * It is not started yet: the first request does that.
 * @throws {ModelError} when a model or adapter was named that is not there
 */
export function createEngine({ engine, model, adapter, apiKey }: EngineChoice): ChosenEngine | null {
  if (engine === 'off') return null;
  if (engine !== 'auto') {
    return { engine: new RemoteEngine({ url: engine, model: model ?? null, apiKey: apiKey ?? null }), adapter: null };
  }
  if (!model && !existsSync(join(paths.models, embedded, 'config.json'))) return null;
  const local = new LocalEngine({ entry: paths.inferenceWorker, model: resolveModel(model ?? embedded) });
  return { engine: local, adapter: adapter ? resolveAdapter(adapter) : null };
}

function resolveAdapter(name: string): string {
  const candidates = isAbsolute(name) ? [name] : [join(paths.output, name), resolve(name)];
  const found = candidates.find((folder) => existsSync(join(folder, 'adapter_config.json')));
  if (found) return found;
  throw new ModelError('missing-file', `Não há adaptador "${name}": procurei em ${candidates.join(' e ')}.`);
}
