import { mx, numbersOf, type Tensor } from '../mlx.ts';
import type { Candidate, EvidenceConstraint } from './evidence-constraint.ts';
import { penalizeRepetition, sampleTokens } from './sampling.ts';
import type { Sequence } from './sequence.ts';

/** Candidates that a constraint looks at before it looks at the whole vocabulary. */
const firstLook = 64;

/** Chosen tokens [B], and their log-probabilities [B] where a row asked for them. */
export interface Chosen {
  readonly tokens: Tensor;
  readonly logprobs: Tensor | null;
}

/** Chooses each row's token `ahead` places after its last delivered one, without waiting for anything. logits: [B, V] */
export function chooseTokens(logits: Tensor, rows: readonly Sequence[], ahead: number): Chosen {
  const settings = rows.map(({ request }) => request.sampling);
  const tokens = sampleTokens(
    penalized(logits, rows),
    settings,
    rows.map((row) => row.uniform(ahead)),
  );
  const logprobs = rows.some(({ request }) => request.logprobs) ? logprobsOf(logits, tokens) : null;
  return { tokens, logprobs };
}

/** Log-probabilities, under the model itself, of the tokens that were chosen → [B] */
export function logprobsOf(logits: Tensor, tokens: Tensor): Tensor {
  const scores = mx.takeAlongAxis(logits, mx.expandDims(tokens, 1), -1).index(mx.Slice(), 0);
  return mx.subtract(scores, mx.logsumexp(logits, -1));
}

function penalized(logits: Tensor, rows: readonly Sequence[]): Tensor {
  if (rows.every(({ request }) => request.sampling.repetitionPenalty === 1)) return logits;
  const each = rows.map(({ request, generated }, i) => {
    const used = new Set([...request.prompt, ...generated]);
    return penalizeRepetition(logits.index(i), used, request.sampling.repetitionPenalty);
  });
  return mx.concatenate(
    each.map((row) => mx.expandDims(row, 0)),
    0,
  );
}

/**
 * Chooses, among what the constraint allows after the answer's tokens so far, as the row's sampling says. logits: [V].
 * When nothing at all is allowed the answer ends.
 */
export function chooseConstrained(
  logits: Tensor,
  row: Sequence,
  constraint: EvidenceConstraint,
  tokens: readonly number[],
  uniform: number,
): number {
  const size = logits.shape[0] ?? 1;
  for (const count of [Math.min(firstLook, size), size]) {
    const allowed = constraint.allowed(tokens, likeliest(logits, count));
    if (allowed.length > 0) return draw(allowed, row, uniform);
  }
  const [end] = row.request.endTokens;
  if (end === undefined) throw new Error('the constraint allows no token and the model knows no end token');
  return end;
}

function likeliest(logits: Tensor, count: number): Candidate[] {
  const order = mx.argsort(mx.multiply(logits, -1), -1).index(mx.Slice(0, count));
  const scores = numbersOf(mx.take(logits, order, 0).astype(mx.float32));
  return numbersOf(order).map((token, i) => ({ token, score: scores[i] ?? -Infinity }));
}

function draw(candidates: readonly Candidate[], row: Sequence, uniform: number): number {
  const { temperature, topP, topK, minP } = row.request.sampling;
  const [first] = candidates;
  if (!first) throw new RangeError('nothing to draw from');
  if (temperature === 0) return first.token;
  const weights = candidates.map(({ score }) => Math.exp((score - first.score) / temperature));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  const kept = candidates.filter((_, rank) => {
    const weight = weights[rank] ?? 0;
    const keep = before < topP * total && (topK === 0 || rank < topK) && weight >= minP;
    before += weight;
    return keep;
  });
  let target = uniform * weights.slice(0, kept.length).reduce((sum, weight) => sum + weight, 0);
  const drawn = kept.find((_, rank) => {
    target -= weights[rank] ?? 0;
    return target < 0;
  });
  return (drawn ?? first).token;
}
