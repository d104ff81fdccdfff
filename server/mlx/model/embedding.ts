import { mx, type Tensor } from '../mlx.ts';
import type { Weight } from './linear.ts';

/** A row of the weight for each token; packed rows become floats one by one. */
export class Embedding {
  private readonly weight: Weight;

  constructor(weight: Weight) {
    this.weight = weight;
  }

  /** tokens: integers [B, L] → [B, L, hidden] */
  forward(tokens: Tensor): Tensor {
    const w = this.weight;
    const rows = (x: Tensor) => mx.take(x, tokens, 0);
    if (w.kind === 'float') return rows(w.weight);
    return mx.dequantize(rows(w.weight), rows(w.scales), rows(w.biases), w.groupSize, w.bits);
  }
}
