import type { Batch } from '#server/training/data/example.ts';
import { mx, type Tensor } from '../mlx.ts';

/** A batch as tensors. Padding is computed at the ends of shorter rows, but nothing is learned from it. */
export interface BatchTensors {
  /** What is read, [B, L]; shorter rows end in zeros. */
  readonly inputs: Tensor;
  /** Places in the flattened [B·L] whose next token is learned. */
  readonly places: Tensor; // [N]
  /** Those next tokens. */
  readonly targets: Tensor; // [N]
  readonly learned: number;
}

export function batchTensors(batch: Batch): BatchTensors {
  const length = Math.max(...batch.map(({ tokens }) => tokens.length - 1));
  const places: number[] = [];
  const targets: number[] = [];
  const inputs = batch.map(({ tokens, learnFrom }, row) => {
    for (let at = learnFrom; at < tokens.length; at++) {
      places.push(row * length + at - 1);
      targets.push(tokens[at] ?? 0);
    }
    return Array.from({ length }, (_, at) => (at < tokens.length - 1 ? (tokens[at] ?? 0) : 0));
  });
  return {
    inputs: mx.array(inputs, mx.int32),
    places: mx.array(places, mx.int32),
    targets: mx.array(targets, mx.int32),
    learned: targets.length,
  };
}
