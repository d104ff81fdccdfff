import type { ModelTokenizer } from '#server/tokens/load-tokenizer.ts';
import type { Row } from '#server/training/data/read-rows.ts';
import { mx, type Tensor } from '../mlx.ts';
import { collectGarbage, passBytes } from './collect-garbage.ts';
import { stepMemory } from './step-memory.ts';
import { type Trainable, unflatten } from './trainable.ts';

const longestAnswer = 48;
/** A large model on a slow machine must not spend its night on samples. */
const longestSeconds = 20;

export interface Sample {
  readonly prompt: string;
  readonly expected: string;
  readonly answer: string;
}

/** What the model as trained so far answers to some prompts: the likeliest token each time. */
export async function sampleAnswers(
  trainable: Trainable,
  parameters: Tensor,
  rows: readonly Row[],
  tokenizer: ModelTokenizer,
): Promise<Sample[]> {
  const tensors = unflatten(parameters, trainable.parameters);
  const samples: Sample[] = [];
  const started = performance.now();
  for (const row of rows) {
    const prompt = tokenizer.encodeChat([{ role: 'user', content: row.prompt }]);
    const answer: number[] = [];
    while (answer.length < longestAnswer && performance.now() - started < longestSeconds * 1000) {
      const next = likeliestNext(trainable, tensors, [...prompt, ...answer]);
      if (tokenizer.endTokens.has(next)) break;
      answer.push(next);
      await collectGarbage(passBytes(trainable.model.config, prompt.length + answer.length));
    }
    samples.push({ prompt: row.prompt, expected: row.completion, answer: tokenizer.decode(answer) });
  }
  return samples;
}

/** Without a cache: a few short samples are not worth another path through the model. */
function likeliestNext(trainable: Trainable, tensors: readonly Tensor[], tokens: readonly number[]): number {
  const own = (indices: readonly number[]) => indices.flatMap((index) => tensors[index] ?? []);
  let h = trainable.embed(mx.array([tokens], mx.int32), own(trainable.uses.embed));
  const memory = stepMemory(tokens.length, trainable.model.config.sliding_window, h);
  trainable.uses.layers.forEach((indices, i) => {
    h = trainable.layer(i, h, own(indices), { memory, position: { offset: 0 }, dropoutSeed: null });
  });
  const logits = trainable.head(h.index(0, mx.Slice(-1, null)), own(trainable.uses.head));
  return Number(mx.argmax(logits, -1).item());
}
