import type { Answer } from '#server/contracts/answer.ts';
import type { GenerationResult } from '#server/contracts/generation.ts';
import type { FactsIndex } from '#server/facts/open-index.ts';
import { answerQuestion } from '#server/knowledge/answer.ts';
import { loadFacts } from '#server/knowledge/facts/load-facts.ts';
import { readerFor } from '#server/knowledge/lexicon/reader.ts';
import { buildPrompt } from '#server/knowledge/prompt.ts';
import { splitSentences } from '#server/knowledge/verify/split-sentences.ts';
import { truthsOf } from '#server/knowledge/verify/truths.ts';
import { type Objection, verifySentence } from '#server/knowledge/verify/verify-sentence.ts';
import type { Engine } from '../engine.ts';

/** Who says it: the base alone, the base with the adapter, or the facts without any model. */
export type Voice = 'base' | 'adapter' | 'composed';

export interface VerifiedSentence {
  readonly text: string;
  readonly supported: boolean;
  readonly objections: readonly Objection[];
}

/** What is heard of one question, as it comes. */
export type TryEvent =
  | { readonly type: 'prompt'; readonly text: string }
  | { readonly type: 'text'; readonly voice: Voice; readonly delta: string }
  | {
      readonly type: 'end';
      readonly voice: Voice;
      readonly sentences: readonly VerifiedSentence[];
      readonly result: GenerationResult | null;
    }
  | { readonly type: 'failed'; readonly voice: Voice; readonly message: string };

export interface Trial {
  readonly question: string;
  readonly index: FactsIndex;
  /** Null: only the composed answer. */
  readonly engine: Engine | null;
  /** Folder of the adapter; null: none to compare with. */
  readonly adapter: string | null;
  readonly maxTokens: number;
  readonly temperature: number;
  readonly signal: AbortSignal;
}

/** Judges each sentence of a text as the chat would before showing it. */
async function verifier(question: string, answer: Answer, index: FactsIndex) {
  const reader = readerFor(await loadFacts(index));
  const truths = truthsOf({ question, answer }, reader);
  return (text: string): VerifiedSentence[] => {
    const sentences = splitSentences(text);
    return sentences.map((sentence, i) => ({
      text: sentence,
      ...verifySentence(sentence, truths, reader, sentences[i - 1] ?? ''),
    }));
  };
}

async function* voiceOf(
  voice: Voice,
  content: string,
  verify: (text: string) => VerifiedSentence[],
  { engine, adapter, maxTokens, temperature, signal }: Trial & { engine: Engine },
): AsyncGenerator<TryEvent> {
  const input = { messages: [{ role: 'user' as const, content }] };
  const seed = temperature > 0 ? 1 : null;
  let text = '';
  let result: GenerationResult | null = null;
  try {
    const request = { input, maxTokens, temperature, seed, adapter: voice === 'adapter' ? adapter : null };
    for await (const event of engine.generate({ ...request, client: 'playground' }, signal)) {
      if (event.type === 'done') result = event.result;
      if (event.type !== 'text') continue;
      text += event.text;
      yield { type: 'text', voice, delta: event.text };
    }
    yield { type: 'end', voice, sentences: verify(text), result };
  } catch (error) {
    signal.throwIfAborted();
    yield { type: 'failed', voice, message: error instanceof Error ? error.message : String(error) };
  }
}

/** One question, answered by the facts alone, by the base, and by the base with the adapter: one after the other. */
export async function* tryQuestion(trial: Trial): AsyncGenerator<TryEvent> {
  const { question, index, engine, adapter } = trial;
  const answer = await answerQuestion(question, [], index);
  const { text: content } = buildPrompt({ question, earlier: [], answer });
  const verify = await verifier(question, answer, index);
  const composed = answer.sentences.join(' ');
  yield { type: 'prompt', text: content };
  yield { type: 'text', voice: 'composed', delta: composed };
  yield { type: 'end', voice: 'composed', sentences: verify(composed), result: null };
  if (!engine) return;
  if (adapter) yield* voiceOf('adapter', content, verify, { ...trial, engine });
  yield* voiceOf('base', content, verify, { ...trial, engine });
}
