import { join } from 'node:path';
import { CheckpointError } from '#server/checkpoints/checkpoint-error.ts';
import type { ResolvedCheckpoint } from '#server/checkpoints/resolve-checkpoint.ts';
import { mx, type Tensor } from '../mlx.ts';
import type { TrainingProgress } from './train.ts';
import { flatten, parameterTotal, type Trainable } from './trainable.ts';

/** The optimizer's tensors in a checkpoint. */
export const optimizerFile = 'optimizer.safetensors';

/** Progress as it was when the checkpoint was written, to the bit. @throws {CheckpointError} when it is of another shape */
export function restoreProgress(checkpoint: ResolvedCheckpoint, trainable: Trainable): TrainingProgress {
  const { info, folder } = checkpoint;
  const adapters = mx.load(join(folder, 'adapters.safetensors'));
  const optimizer = mx.load(join(folder, optimizerFile));
  const take = (tensors: Record<string, Tensor>, name: string, shape: readonly number[]): Tensor => {
    const found = tensors[name];
    if (found && `${found.shape}` === `${shape}`) return found;
    throw new CheckpointError(
      'corrupt',
      `${folder}: ${name} devia ter a forma [${shape}] e ${found ? `tem [${found.shape}]` : 'falta'}. É de outra configuração?`,
    );
  };
  const size = [parameterTotal(trainable.parameters)];
  const parameters = flatten(trainable.parameters.map(({ name, shape }) => take(adapters, name, shape)));
  const moments = { first: take(optimizer, 'first', size), second: take(optimizer, 'second', size) };
  // Read now: the files may be pruned before they would be needed.
  mx.eval(parameters, moments.first, moments.second);
  return {
    step: info.step,
    epoch: info.epoch,
    position: info.position,
    parameters,
    moments,
    tokens: info.tokens,
    elapsed: info.elapsed_s,
    loss: info.loss,
    valLoss: info.val_loss,
    firstValLoss: info.first_val_loss,
    best:
      info.best_val_loss !== null && info.best_step !== null
        ? { loss: info.best_val_loss, step: info.best_step }
        : null,
    stale: info.stale_validations,
  };
}
