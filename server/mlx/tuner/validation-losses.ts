import { type Example, learnedTokens } from '#server/training/data/example.ts';
import { planValidation } from '#server/training/data/plan-windows.ts';
import { mx, numbersOf, type Tensor } from '../mlx.ts';
import { batchTensors } from './batch-tensors.ts';
import { collectGarbage, passBytes } from './collect-garbage.ts';
import { tokenLosses } from './gradients.ts';
import { inStreams } from './in-streams.ts';
import { partsOf } from './parts-of.ts';
import type { TrainingTask } from './train.ts';
import { unflatten } from './trainable.ts';

export interface ValidationLosses {
  /** Over all learned tokens of the set, each counting the same. */
  readonly mean: number;
  /** Mean over the learned tokens of each example, in the order of the set. */
  readonly each: readonly number[];
}

/** How well the whole validation set is predicted, without dropout. */
export async function validationLosses(task: TrainingTask, parameters: Tensor): Promise<ValidationLosses> {
  const { trainable, config, valid, shards } = task;
  const tensors = unflatten(parameters, trainable.parameters);
  const sums = new Map<Example, number>();
  mx.eval(...tensors);
  for (const batch of planValidation(valid, config.batch_size)) {
    const parts = partsOf(batch, shards);
    const losses = inStreams(parts.map(batchTensors), (part) => tokenLosses(trainable, tensors, part));
    await collectGarbage(passBytes(trainable.model.config, batch.length * (batch[0]?.tokens.length ?? 0)) / 2);
    mx.eval(...losses);
    for (const [i, part] of parts.entries()) addUp(part, losses[i], sums);
  }
  const learned = valid.reduce((sum, example) => sum + learnedTokens(example), 0);
  const total = [...sums.values()].reduce((sum, loss) => sum + loss, 0);
  return { mean: total / learned, each: valid.map((example) => (sums.get(example) ?? 0) / learnedTokens(example)) };
}

/** The losses of a part's tokens, example after example, as each one's sum. */
function addUp(part: readonly Example[], losses: Tensor | undefined, sums: Map<Example, number>): void {
  const values = losses ? numbersOf(losses) : [];
  let at = 0;
  for (const example of part) {
    const own = values.slice(at, at + learnedTokens(example));
    at += own.length;
    sums.set(
      example,
      own.reduce((sum, loss) => sum + loss, 0),
    );
  }
}
