const pattern = /^checkpoint_epoch(\d+)_step(\d+)$/;

/** The folder of a checkpoint: epochs count from 1, steps are optimizer steps done. */
export const checkpointName = (epoch: number, step: number) => `checkpoint_epoch${epoch + 1}_step${step}`;

/** The step of a checkpoint's folder; null when the name is not one. */
export function stepOfCheckpoint(name: string): number | null {
  const [, , step] = pattern.exec(name) ?? [];
  return step === undefined ? null : Number(step);
}
