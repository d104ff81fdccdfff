import { env } from '#server/config/env.ts';
import type { Answer } from '#server/contracts/answer.ts';
import type { Question } from '#server/contracts/ask.ts';
import type { GenerationInput, GenerationResult } from '#server/contracts/generation.ts';
import { type Engine, EngineError } from '#server/inference/engine.ts';
import type { Reader } from '#server/knowledge/lexicon/reader.ts';
import { buildPrompt, type EarlierTurn, evidenceOf } from '#server/knowledge/prompt.ts';
import type { Objection } from '#server/knowledge/verify/verify-sentence.ts';
import { hearSentences } from './hear-sentences.ts';
import { Patience } from './patience.ts';
import { RedraftBudget } from './redraft-budget.ts';
import { VerifiedText } from './verified-text.ts';

/** Longest answer of the model, in tokens, and in time from its first, drafts thrown away counted. */
const maxTokens = 220;
const longestMs = 60_000;
/** How freely a draft after the first is written: one that is as sure as the first would err as it did. */
const redraftSampling = { temperature: 0.7, topP: 0.95 };

export interface Draft {
  readonly question: Question;
  readonly earlier: readonly EarlierTurn[];
  readonly answer: Answer;
  readonly reader: Reader;
}

export interface Writing {
  readonly engine: Engine;
  /** How long to wait for a turn. */
  readonly waitMs: number;
  readonly constrained?: boolean;
  /** Folder of an adapter, null for none; by default the engine's own. */
  readonly adapter?: string | null;
  readonly signal: AbortSignal;
}

export type WritingEvent = { type: 'waiting'; position: number } | { type: 'text'; delta: string };

/** How an answer was written. */
export interface Written {
  readonly path: 'model' | 'composed';
  /** Sentences of the model in whose stead composed ones stand. */
  readonly replaced: readonly string[];
  /** Sentences that the model wrote anew. */
  readonly redrafted: readonly string[];
  readonly objections: readonly Objection[];
  /** Of the first draft; null when the model did not come to an end. */
  readonly generation: GenerationResult | null;
  /** Why the model fell silent, if it did. */
  readonly failure: EngineError['code'] | 'waited' | null;
}

/**
 * The model's answer, each sentence shown as soon as it is verified. From a sentence that fails a local model goes on anew,
 * a few times; what is unsaid then is told by the composed sentences. So is everything when the model does not answer in
 * time, or at all.
 */
export async function* writeAnswer(draft: Draft, writing: Writing): AsyncGenerator<WritingEvent, Written> {
  const { engine, waitMs, signal } = writing;
  const text = new VerifiedText(draft.question.text, draft.answer, draft.reader);
  const patience = new Patience(waitMs, longestMs);
  const budget = new RedraftBudget(engine.status().kind === 'local');
  const whileWanted = AbortSignal.any([signal, patience.signal]);
  let generation: GenerationResult | null = null;
  let failure: Written['failure'] = null;
  try {
    while (text.goesOn && budget.allows(patience.writtenMs)) {
      const request = requestFor(draft, writing, budget.attempt, text.startAgain());
      const before = text.length;
      const events = engine.generate(request, whileWanted);
      const result = yield* writeDraft(
        hearSentences(events, () => patience.begin()),
        text,
      );
      generation ??= result;
      budget.spend(text.length > before);
    }
  } catch (error) {
    signal.throwIfAborted();
    failure = patience.lost ?? causeOf(error);
  } finally {
    patience.end();
  }
  const path = text.isShown ? 'model' : 'composed';
  const begun = text.isShown;
  for (const [i, sentence] of text.finish().entries()) yield show(sentence, begun || i > 0);
  const { replaced, redrafted, objections } = text;
  return { path, replaced, redrafted, objections, generation, failure };
}

const show = (sentence: string, follows: boolean): WritingEvent => ({
  type: 'text',
  delta: follows ? ` ${sentence}` : sentence,
});

/** One draft, up to the first sentence that fails. */
async function* writeDraft(
  heard: ReturnType<typeof hearSentences>,
  text: VerifiedText,
): AsyncGenerator<WritingEvent, GenerationResult | null> {
  try {
    let next = await heard.next();
    for (; !next.done; next = await heard.next()) {
      const begun = text.isShown;
      if (next.value.type === 'waiting') yield next.value;
      else for (const [i, sentence] of text.take(next.value.text).entries()) yield show(sentence, begun || i > 0);
      if (!text.listens) return null;
    }
    text.end(next.value?.reason === 'stop');
    return next.value;
  } finally {
    await heard.return(null);
  }
}

/** What the model is sent: the one prompt format, its evidence for drafts and, if asked for, as all that it may quote. */
function requestFor(draft: Draft, writing: Writing, attempt: number, begin: string): GenerationInput {
  const { question, earlier, answer } = draft;
  const { constrained = env.FARENSE_CONSTRAINED, adapter } = writing;
  const { text, messages } = buildPrompt({ question: question.text, earlier, answer });
  const sampling = attempt === 0 ? { temperature: 0 } : redraftSampling;
  return {
    input: { messages: [...messages] },
    begin,
    maxTokens,
    ...sampling,
    seed: attempt,
    evidence: [evidenceOf(text) ?? ''],
    constrained,
    client: question.client ?? '',
    ...(adapter === undefined ? {} : { adapter }),
  };
}

function causeOf(error: unknown): EngineError['code'] {
  if (error instanceof EngineError) return error.code;
  throw error;
}
