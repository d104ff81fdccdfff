import { mx, type Tensor } from '../mlx.ts';

/** How the next token is chosen. */
export interface Sampling {
  /** 0: the likeliest token, always. */
  readonly temperature: number;
  /** Only the likeliest tokens whose probabilities reach this sum; 1: all. */
  readonly topP: number;
  /** Only this many of the likeliest tokens; 0: all. */
  readonly topK: number;
  /** Only tokens at least this fraction as likely as the likeliest; 0: all. */
  readonly minP: number;
  /** Divides the scores of tokens that were already used (Keskar et al. 2019); 1: off. */
  readonly repetitionPenalty: number;
  /** The same seed gives the same text, whoever else is being answered. */
  readonly seed: number;
}

/**
 * A number in [0, 1) that depends on the seed and on the token's place in the answer alone: not on the batch, the
 * look-ahead or the drafts. (splitmix32 of both.)
 */
export function uniform(seed: number, index: number): number {
  const mix = (value: number) => {
    let z = value | 0;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return (z ^ (z >>> 16)) >>> 0;
  };
  const high = mix(mix(seed + 0x9e3779b9) + Math.imul(index + 1, 0x9e3779b9));
  const low = mix(high + 0x6d2b79f5);
  return (high * 2 ** 21 + (low >>> 11)) / 2 ** 53;
}

/** Chooses a token for each row. logits: [B, V]; `uniforms`: one for each row → [B], unsigned integers. */
export function sampleTokens(logits: Tensor, rows: readonly Sampling[], uniforms: readonly number[]): Tensor {
  const likeliest = mx.argmax(logits, -1);
  if (rows.every(({ temperature }) => temperature === 0)) return likeliest;
  const column = (values: readonly number[]) => mx.reshape(mx.array([...values], mx.float32), [-1, 1]);
  const temperatures = column(rows.map(({ temperature }) => temperature || 1));
  const scaled = mx.divide(logits.astype(mx.float32), temperatures);
  const drawn = rows.some(narrows)
    ? drawNarrowed(scaled, rows, column(uniforms))
    : drawIndex(mx.softmax(scaled, -1, true), column(uniforms));
  if (rows.every(({ temperature }) => temperature > 0)) return drawn;
  const greedy = mx.array(rows.map(({ temperature }) => temperature === 0));
  return mx.where(greedy, likeliest, drawn);
}

const narrows = ({ topP, topK, minP }: Sampling) => topP < 1 || topK > 0 || minP > 0;

/** Draws from the tokens that every row's limits leave, in order of probability. */
function drawNarrowed(scaled: Tensor, rows: readonly Sampling[], uniforms: Tensor): Tensor {
  const size = scaled.shape[1] ?? 1;
  const column = (values: readonly number[]) => mx.reshape(mx.array([...values], mx.float32), [-1, 1]);
  const order = mx.argsort(mx.multiply(scaled, -1), -1);
  const sorted = mx.softmax(mx.takeAlongAxis(scaled, order, -1), -1, true);
  // The first token always stays: the sum before it is 0, its rank is 0, and it is the likeliest.
  const before = mx.subtract(mx.cumsum(sorted, -1), sorted);
  const inNucleus = mx.less(before, column(rows.map(({ topP }) => (topP < 1 ? Math.max(topP, 1e-9) : 2))));
  const inTop = mx.less(mx.arange(0, size, 1, mx.float32), column(rows.map(({ topK }) => topK || size)));
  const floor = mx.multiply(mx.max(sorted, -1, true), column(rows.map(({ minP }) => minP)));
  const likely = mx.greaterEqual(sorted, floor);
  const kept = mx.where(mx.logicalAnd(mx.logicalAnd(inNucleus, inTop), likely), sorted, mx.array(0, mx.float32));
  const rank = mx.expandDims(drawIndex(kept, uniforms), 1);
  return mx.takeAlongAxis(order, rank, -1).index(mx.Slice(), 0);
}

/** Index at which the running sum of `weights` [B, V] passes the row's uniform share of their total → [B]. */
function drawIndex(weights: Tensor, uniforms: Tensor): Tensor {
  const sums = mx.cumsum(weights, -1);
  const target = mx.multiply(uniforms, mx.max(sums, -1, true));
  return mx.sum(mx.lessEqual(sums, target).astype(mx.uint32), -1).astype(mx.uint32);
}

/** Scores of `used` tokens divided (or multiplied, where negative) by the penalty. logits: [V]. */
export function penalizeRepetition(logits: Tensor, used: ReadonlySet<number>, penalty: number): Tensor {
  if (penalty === 1 || used.size === 0) return logits;
  const ids = mx.array([...used], mx.int32);
  const scores = mx.take(logits, ids, 0);
  const zero = mx.array(0, logits.dtype);
  const by = mx.array(penalty, logits.dtype);
  const penalized = mx.where(mx.greater(scores, zero), mx.divide(scores, by), mx.multiply(scores, by));
  return logits.at(ids).add(mx.subtract(penalized, scores));
}
