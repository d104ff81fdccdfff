import { env } from '#server/config/env.ts';
import { remember } from '#server/config/remember.ts';
import { LiveEngine } from '#server/inference/live-engine.ts';

/** The one engine of this process, whichever bundle asks for it. Its model is loaded by `start`, or by the first question. */
export const answerEngine = (): LiveEngine =>
  remember(
    'answer-engine',
    () =>
      new LiveEngine({
        engine: env.FARENSE_ENGINE,
        model: env.FARENSE_MODEL,
        adapter: env.FARENSE_ADAPTER,
        apiKey: env.FARENSE_ENGINE_KEY,
      }),
  );
