import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from '#server/config/paths.ts';
import { resolveAdapter } from '#server/models/resolve-adapter.ts';
import { resolveModel } from '#server/models/resolve-model.ts';
import { embedded } from './embedded.ts';
import type { Engine } from './engine.ts';
import { LocalEngine } from './local-engine.ts';
import { RemoteEngine } from './remote-engine.ts';

export interface EngineChoice {
  /** `auto`, `off`, or the base address of an OpenAI-compatible server (FARENSE_ENGINE). */
  readonly engine: string;
  /** A folder of models/ or a path; for a server, the model's name there (FARENSE_MODEL). */
  readonly model?: string | undefined;
  /** A folder of output/ or a path (FARENSE_ADAPTER). */
  readonly adapter?: string | undefined;
  /** Key of the server (FARENSE_ENGINE_KEY). */
  readonly apiKey?: string | undefined;
}

export interface ChosenEngine {
  readonly engine: Engine;
  /** Folder of the adapter that requests should name; null: none. */
  readonly adapter: string | null;
  /** Loads the model now rather than at the first request. */
  start(): void;
}

/**
 * The engine that the settings ask for; null when it is off, or when no model was named and none came with the project.
 * It is not started yet: the first request does that.
 * @throws {ModelError} when a model or adapter was named that is not there
 */
export function createEngine({ engine, model, adapter, apiKey }: EngineChoice): ChosenEngine | null {
  if (engine === 'off') return null;
  if (engine !== 'auto') {
    const remote = new RemoteEngine({ url: engine, model: model ?? null, apiKey: apiKey ?? null });
    return { engine: remote, adapter: null, start: () => undefined };
  }
  if (!model && !existsSync(join(paths.models, embedded.model, 'config.json'))) return null;
  const local = new LocalEngine({ entry: paths.inferenceWorker, model: resolveModel(model ?? embedded.model) });
  return { engine: local, adapter: adapter ? resolveAdapter(adapter) : null, start: () => local.start() };
}
