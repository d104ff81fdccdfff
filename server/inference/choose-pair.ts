import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from '#server/config/paths.ts';
import type { ModelPair } from '#server/contracts/live-pair.ts';
import type { EngineChoice } from './create-engine.ts';
import { embedded } from './embedded.ts';

/**
 * The engine that should answer: what the settings name, else what was published, else what comes with the project.
 * A model that the settings name without an adapter answers alone: a published adapter may be of another base.
 */
export function choosePair(settings: EngineChoice, published: ModelPair | null): EngineChoice {
  if (settings.engine !== 'auto' || settings.model) return settings;
  const { model, adapter } = published?.model ? published : embeddedPair();
  return { ...settings, model: model ?? undefined, adapter: settings.adapter ?? adapter ?? undefined };
}

/** What answers by publication, whatever the settings say; before any, what comes with the project. */
export function publishedPair(published: ModelPair | null): { model: string; adapter: string | null } {
  const { model = embedded.model, adapter = null } = choosePair({ engine: 'auto' }, published);
  return { model, adapter };
}

/** The adapter is left out where it is not there: a checkout without it still has the model. */
function embeddedPair(): ModelPair {
  const isThere = existsSync(join(paths.output, embedded.adapter, 'adapter_config.json'));
  return { model: null, adapter: isThere ? embedded.adapter : null };
}
