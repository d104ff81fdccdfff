import { mx, type Tensor } from '../mlx.ts';
import type { AttentionMemory } from '../model/attention.ts';
import type { Mistral } from '../model/mistral.ts';
import type { RopePosition } from '../model/rope.ts';

/** A tensor that is trained, under its name in the files. */
export interface Parameter {
  readonly name: string;
  readonly shape: readonly number[];
}

/** What a forward pass in training carries besides the hidden states. */
export interface Pass {
  readonly memory: AttentionMemory;
  readonly position: RopePosition;
  /** From which dropout's random numbers follow; null: no dropout (validation). */
  readonly dropoutSeed: number | null;
}

/**
 * A model of which some tensors are trained. It is cut into parts, the embedding, each layer, the head, and every part
 * is a pure function of what goes in and of its own parameters, so that gradients can be taken of the whole or, to save
 * memory, part by part.
 */
export interface Trainable {
  readonly model: Mistral;
  readonly parameters: readonly Parameter[];
  /** Indices into `parameters` of what each part uses. A tied embedding is used by two. */
  readonly uses: {
    readonly embed: readonly number[];
    readonly layers: readonly (readonly number[])[];
    readonly head: readonly number[];
  };
  /** tokens [B, L] → [B, L, hidden] */
  embed(tokens: Tensor, own: readonly Tensor[]): Tensor;
  /** h [B, L, hidden] → [B, L, hidden] */
  layer(index: number, h: Tensor, own: readonly Tensor[], pass: Pass): Tensor;
  /** h [N, hidden], before the last norm → logits [N, vocabulary] */
  head(h: Tensor, own: readonly Tensor[]): Tensor;
}

const sizeOf = (shape: readonly number[]) => shape.reduce((product, size) => product * size, 1);

/** Numbers that are trained. */
export const parameterTotal = (parameters: readonly Parameter[]) =>
  parameters.reduce((sum, { shape }) => sum + sizeOf(shape), 0);

/** One vector → the tensors it holds one after another. One vector makes an optimizer step a dozen operations, not thousands. */
export function unflatten(vector: Tensor, parameters: readonly Parameter[]): Tensor[] {
  let end = 0;
  const ends = parameters.map(({ shape }) => {
    end += sizeOf(shape);
    return end;
  });
  const pieces = parameters.length === 1 ? [vector] : mx.split(vector, ends.slice(0, -1), 0);
  return pieces.map((piece, i) => mx.reshape(piece, parameters[i]?.shape ?? []));
}

export function flatten(tensors: readonly Tensor[]): Tensor {
  const flat = tensors.map((tensor) => mx.reshape(tensor.astype(mx.float32), [-1]));
  return flat.length === 1 && flat[0] ? flat[0] : mx.concatenate(flat, 0);
}
