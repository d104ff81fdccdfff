import { mx, type Tensor } from '../mlx.ts';
import type { Linear, LowRank } from './linear.ts';

/** Low-rank additions to the two products of a layer's feed-forward part. */
export interface MlpLora {
  readonly gateUp: LowRank | null;
  readonly down: LowRank | null;
}

/** SwiGLU (Shazeer 2020, https://arxiv.org/abs/2002.05202): down(silu(gate(x)) · up(x)). */
export class Mlp {
  /** gate and up in one product. */
  readonly gateUp: Linear;
  readonly down: Linear;

  constructor(gateUp: Linear, down: Linear) {
    this.gateUp = gateUp;
    this.down = down;
  }

  /** x: [B, L, hidden] → [B, L, hidden] */
  forward(x: Tensor, lora?: MlpLora): Tensor {
    const both = this.gateUp.forward(x, lora?.gateUp);
    const [batch = 1, length = 1, width = 2] = both.shape;
    const halves = mx.split(both, 2, -1);
    // Many rows: the halves of each are copied together once, for operations read such arrays twice as fast.
    const [gate = both, up = both] = batch * length > 1 ? halves.map((half) => mx.reshape(half, [-1])) : halves;
    const silu = mx.multiply(gate, mx.sigmoid(gate));
    return this.down.forward(mx.reshape(mx.multiply(silu, up), [batch, length, width / 2]), lora?.down);
  }
}
