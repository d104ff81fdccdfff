import { env } from '#server/config/env.ts';
import { LiveEngine } from '#server/inference/live-engine.ts';
import type { ModelOptions } from './sampling-options.ts';

/** The engine that the options name, and where they do not, the one that fans are answered with. */
export function engineFor({ model, adapter, maxTokens, temperature, seed }: ModelOptions): LiveEngine {
  const choice = {
    engine: env.FARENSE_ENGINE,
    model: model ?? env.FARENSE_MODEL,
    // A model named here does not want an adapter that was set for another.
    adapter: adapter ?? (model ? undefined : env.FARENSE_ADAPTER),
    apiKey: env.FARENSE_ENGINE_KEY,
  };
  const sampling = {
    ...(maxTokens === undefined ? {} : { maxTokens }),
    ...(temperature === undefined ? {} : { temperature }),
    ...(seed === undefined ? {} : { seed }),
  };
  // The command says itself what is wrong.
  return new LiveEngine(choice, { sampling, onProblem: () => undefined });
}
