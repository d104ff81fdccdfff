import { env } from '#server/config/env.ts';
import type { Answer } from '#server/contracts/answer.ts';
import type { Question } from '#server/contracts/ask.ts';
import type { GenerationEvent, GenerationInput, GenerationResult } from '#server/contracts/generation.ts';
import { type Engine, EngineError } from '#server/inference/engine.ts';
import type { Reader } from '#server/knowledge/lexicon/reader.ts';
import { buildPrompt, type EarlierTurn, evidenceOf } from '#server/knowledge/prompt.ts';
import type { Objection } from '#server/knowledge/verify/verify-sentence.ts';
import { takeSentence } from './take-sentence.ts';
import { VerifiedText } from './verified-text.ts';

/** Longest answer of the model, in tokens, and in time from its first. */
const maxTokens = 220;
const longestMs = 60_000;

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
  readonly replaced: readonly string[];
  readonly objections: readonly Objection[];
  /** Null when the model did not come to its end. */
  readonly generation: GenerationResult | null;
  /** Why the model fell silent, if it did. */
  readonly failure: EngineError['code'] | 'waited' | null;
}

/** What the model is sent: the one prompt format, its evidence for drafts and, if asked for, as all that it may quote. */
function requestFor({ question, earlier, answer }: Draft, constrained: boolean): GenerationInput {
  const { text, messages } = buildPrompt({ question: question.text, earlier, answer });
  return {
    input: { messages: [...messages] },
    maxTokens,
    temperature: 0,
    evidence: [evidenceOf(text) ?? ''],
    constrained,
    client: question.client ?? '',
  };
}

type Heard = { type: 'waiting'; position: number } | { type: 'sentence'; text: string };

/** What an engine says, sentence by sentence; ends with its result. */
async function* hear(
  events: AsyncGenerator<GenerationEvent>,
  onText: () => void,
): AsyncGenerator<Heard, GenerationResult | null> {
  let rest = '';
  let generation: GenerationResult | null = null;
  for await (const event of events) {
    if (event.type === 'queued') yield { type: 'waiting', position: event.position };
    if (event.type === 'done') generation = event.result;
    if (event.type === 'text') onText();
    if (event.type === 'text') rest += event.text;
    // What a limit cut off is no sentence.
    const ended = event.type === 'done' && event.result.reason === 'stop';
    for (let next = takeSentence(rest, ended); next !== null; next = takeSentence(rest, ended)) {
      rest = next.rest;
      yield { type: 'sentence', text: next.sentence };
    }
  }
  return generation;
}

/**
 * The model's answer, each sentence shown as soon as it is verified. The first that fails ends it, and what it leaves
 * unsaid is told by the composed sentences; so is everything when the model does not answer in time, or at all.
 */
export async function* writeAnswer(draft: Draft, writing: Writing): AsyncGenerator<WritingEvent, Written> {
  const { engine, waitMs, signal, constrained = env.FARENSE_CONSTRAINED } = writing;
  const text = new VerifiedText(draft.question.text, draft.answer, draft.reader);
  const patience = new Patience(waitMs);
  const own = requestFor(draft, constrained);
  const request = writing.adapter === undefined ? own : { ...own, adapter: writing.adapter };
  const heard = hear(engine.generate(request, AbortSignal.any([signal, patience.signal])), () => patience.begin());
  let generation: GenerationResult | null = null;
  let failure: Written['failure'] = null;
  let told = 0;
  const show = (sentence: string): WritingEvent => ({ type: 'text', delta: told++ === 0 ? sentence : ` ${sentence}` });
  try {
    let next = await heard.next();
    for (; !next.done; next = await heard.next()) {
      if (next.value.type === 'waiting') yield next.value;
      const shown = next.value.type === 'sentence' ? text.take(next.value.text) : [];
      if (shown === null) break;
      for (const sentence of shown) yield show(sentence);
    }
    if (next.done) generation = next.value;
  } catch (error) {
    signal.throwIfAborted();
    failure = patience.lost ?? causeOf(error);
  } finally {
    patience.end();
    await heard.return(null);
  }
  const path = text.isShown ? 'model' : 'composed';
  for (const sentence of text.finish(generation?.reason === 'stop')) yield show(sentence);
  return { path, replaced: text.replaced, objections: text.objections, generation, failure };
}

function causeOf(error: unknown): EngineError['code'] {
  if (error instanceof EngineError) return error.code;
  throw error;
}

/** A time to wait for the first word, then another for the whole answer. */
class Patience {
  private readonly controller = new AbortController();
  private timer: NodeJS.Timeout;
  private begun = false;

  constructor(waitMs: number) {
    this.timer = setTimeout(() => this.controller.abort(), waitMs);
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Which of the two ran out; null while neither has. */
  get lost(): 'waited' | 'timeout' | null {
    if (!this.signal.aborted) return null;
    return this.begun ? 'timeout' : 'waited';
  }

  begin(): void {
    if (this.begun) return;
    this.begun = true;
    this.end();
    this.timer = setTimeout(() => this.controller.abort(), longestMs);
  }

  end(): void {
    clearTimeout(this.timer);
  }
}
