import { mx, numbersOf, type Tensor } from '../mlx.ts';
import type { KvCache } from '../model/kv-cache.ts';
import type { Mistral, ModelLora } from '../model/mistral.ts';
import { type Chosen, chooseConstrained, chooseTokens, logprobsOf } from './choose-tokens.ts';
import { sampleTokens } from './sampling.ts';
import type { Sequence } from './sequence.ts';

/**
 * Answers that advance together, a token a step, over one adapter. Rows join and leave between steps.
 *
 * Its state between steps: the cache holds every token that was fed; `pending` are the tokens that were chosen and
 * neither fed nor delivered. As long as no row must see its token first, the next step is set going before the pending
 * tokens are read, so that JavaScript builds one step while MLX evaluates the other.
 */
export class DecodeBatch {
  private readonly model: Mistral;
  private readonly lora: ModelLora | null;
  private readonly onLeave: (sequence: Sequence, cache: KvCache, row: number) => void;
  private rows: Sequence[] = [];
  private cache: KvCache | null = null;
  private pending: Chosen | null = null;

  /** @param onLeave called with the row of an answer that ends, while the cache still holds it */
  constructor(
    model: Mistral,
    lora: ModelLora | null,
    onLeave: (sequence: Sequence, cache: KvCache, row: number) => void,
  ) {
    this.model = model;
    this.lora = lora;
    this.onLeave = onLeave;
  }

  get size(): number {
    return this.rows.length;
  }

  /** Adds an answer whose prompt is in `cache`, with its first token chosen from the prompt's last logits [1, V]. */
  join(sequence: Sequence, cache: KvCache, logits: Tensor): void {
    const first = this.choose(logits, [sequence], 0);
    const { cache: mine, pending } = this;
    this.rows = [...this.rows, sequence];
    this.cache = mine ? mine.joined(cache) : cache;
    this.pending = pending ? joinChosen(pending, first) : first;
  }

  /** Delivers a token (with accepted drafts, several) to every answer. Answers that are done leave. */
  step(): void {
    this.leave();
    const { pending, cache, rows } = this;
    if (!pending || !cache) return;
    const alone = rows.length === 1;
    const needsTokens = rows.some((row) => row.needsTokens || (alone && row.lookup?.active));
    const allEnding = rows.every(({ generated, request }) => generated.length + 1 >= request.maxTokens);
    const next = needsTokens || allEnding ? null : this.advance(pending, cache, 1);
    const tokens = numbersOf(pending.tokens);
    const logprobs = pending.logprobs ? numbersOf(pending.logprobs) : null;
    rows.forEach((row, i) => {
      row.deliver(tokens[i] ?? -1, row.request.logprobs ? (logprobs?.[i] ?? null) : null);
    });
    this.pending = next ?? pending;
    if (next) return;
    if (this.leave() && this.cache && this.pending) {
      const [only] = this.rows;
      const drafted = this.rows.length === 1 && only ? this.stepWithDraft(only, this.cache) : false;
      if (!drafted) this.pending = this.advance(this.pending, this.cache, 0);
    }
  }

  fail(error: unknown): void {
    for (const row of this.rows) row.fail(error);
    this.rows = [];
    this.cache = null;
    this.pending = null;
  }

  /** Feeds the pending tokens and chooses the next. */
  private advance(pending: Chosen, cache: KvCache, ahead: number): Chosen {
    const hidden = this.model.forward(mx.expandDims(pending.tokens.astype(mx.int32), 1), cache, this.lora);
    const logits = this.model.head(hidden).index(mx.Slice(), -1);
    const next = this.choose(logits, this.rows, ahead);
    mx.asyncEval(next.tokens, ...(next.logprobs ? [next.logprobs] : []));
    return next;
  }

  /** `ahead`: tokens that were chosen for these rows and not delivered yet. */
  private choose(logits: Tensor, rows: readonly Sequence[], ahead: number): Chosen {
    const chosen = chooseTokens(logits, rows, ahead);
    if (rows.every(({ request }) => request.constraint === null)) return chosen;
    const tokens = numbersOf(chosen.tokens).map((token, i) => {
      const row = rows[i];
      const constraint = row?.request.constraint;
      return row && constraint
        ? chooseConstrained(logits.index(i), row, constraint, row.generated, row.uniform(ahead))
        : token;
    });
    const replaced = mx.array(tokens, mx.uint32);
    return { tokens: replaced, logprobs: chosen.logprobs && logprobsOf(logits, replaced) };
  }

  /**
   * Feeds the pending token (delivered just before) and a draft behind it, in one pass. Each place's token is chosen as
   * it would be without a draft, with the same random share; where it is not the drafted one, the rest is forgotten.
   */
  private stepWithDraft(row: Sequence, cache: KvCache): boolean {
    const { lookup, generated, request } = row;
    const last = generated.at(-1);
    const draft = lookup?.active ? lookup.draft(request.maxTokens - generated.length - 1) : [];
    if (!lookup || last === undefined || draft.length === 0) return false;
    const hidden = this.model.forward(mx.array([[last, ...draft]], mx.int32), cache, this.lora);
    const logits = this.model.head(hidden).index(0); // [L, V]
    const { tokens, logprobs } = this.chooseAlong(logits, row, draft);
    const wrong = draft.findIndex((token, i) => token !== tokens[i]);
    const accepted = wrong < 0 ? draft.length : wrong;
    cache.rewind(draft.length - accepted);
    lookup.learn(accepted, draft.length);
    for (let i = 0; i < accepted; i++) row.deliver(tokens[i] ?? -1, logprobs?.[i] ?? null);
    this.pending = {
      tokens: mx.array([tokens[accepted] ?? -1], mx.uint32),
      logprobs: logprobs && mx.array([logprobs[accepted] ?? 0], mx.float32),
    };
    return true;
  }

  /** The token that each place of a draft would get if all before it were right. logits: [L, V] */
  private chooseAlong(
    logits: Tensor,
    row: Sequence,
    draft: readonly number[],
  ): { tokens: number[]; logprobs: number[] | null } {
    const places = [0, ...draft].map((_, place) => place);
    const { constraint, sampling, logprobs } = row.request;
    const uniforms = places.map((place) => row.uniform(place));
    const chosen = constraint
      ? places.map((place) =>
          chooseConstrained(
            logits.index(place),
            row,
            constraint,
            [...row.generated, ...draft.slice(0, place)],
            uniforms[place] ?? 0,
          ),
        )
      : numbersOf(
          sampleTokens(
            logits,
            places.map(() => sampling),
            uniforms,
          ),
        );
    return { tokens: chosen, logprobs: logprobs ? numbersOf(logprobsOf(logits, mx.array(chosen, mx.uint32))) : null };
  }

  /** Lets go of the answers that are done. Returns whether any are left. */
  private leave(): boolean {
    const staying = this.rows.flatMap((row, i) => (row.done ? [] : [i]));
    if (staying.length === this.rows.length) return staying.length > 0;
    const { cache, pending } = this;
    this.rows.forEach((row, i) => {
      if (row.done && cache) this.onLeave(row, cache, i);
    });
    this.rows = staying.flatMap((i) => this.rows[i] ?? []);
    this.cache = staying.length > 0 && cache ? cache.picked(staying) : null;
    this.pending = staying.length > 0 && pending ? pickChosen(pending, staying) : null;
    return staying.length > 0;
  }
}

const joinChosen = (a: Chosen, b: Chosen): Chosen => ({
  tokens: mx.concatenate([a.tokens, b.tokens], 0),
  logprobs:
    a.logprobs || b.logprobs
      ? mx.concatenate([a.logprobs ?? mx.zeros(a.tokens.shape), b.logprobs ?? mx.zeros(b.tokens.shape)], 0)
      : null,
});

function pickChosen(chosen: Chosen, rows: readonly number[]): Chosen {
  const index = mx.array([...rows], mx.int32);
  return { tokens: mx.take(chosen.tokens, index, 0), logprobs: chosen.logprobs && mx.take(chosen.logprobs, index, 0) };
}
