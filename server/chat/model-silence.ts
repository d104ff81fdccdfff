import type { ModelSilence } from '#server/contracts/ask.ts';
import type { EngineStatus } from '#server/inference/engine.ts';
import type { WithoutModel } from './choose-path.ts';
import type { Written } from './write-answer.ts';

/** What a fan is told of why the model did not write: of a model that was not asked, or that gave nothing. */
export function modelSilence(
  cause: WithoutModel | Written['failure'],
  state: EngineStatus['state'] | undefined,
): ModelSilence | null {
  switch (cause) {
    case null:
    case 'nothing-to-tell':
    case 'several-questions':
      return null;
    case 'off':
    case 'no-model':
    case 'training':
    case 'resting':
      return cause;
    case 'busy':
    case 'waited':
      return state === 'starting' ? 'loading' : 'busy';
    default:
      return state === 'starting' ? 'loading' : 'down';
  }
}
