import { answerSupplement } from '#server/chat/answer-supplement.ts';
import { mayTell } from '#server/chat/choose-path.ts';
import { earlierTurns } from '#server/chat/earlier-turns.ts';
import { readQuestion } from '#server/chat/read-question.ts';
import { type WritingEvent, type Written, writeAnswer } from '#server/chat/write-answer.ts';
import { openIndex } from '#server/facts/open-index.ts';
import { createEngine } from '#server/inference/create-engine.ts';
import type { Engine } from '#server/inference/engine.ts';
import { answerQuestion } from '#server/knowledge/answer.ts';
import { loadFacts } from '#server/knowledge/facts/load-facts.ts';
import { readerFor } from '#server/knowledge/lexicon/reader.ts';
import type { Reply } from '../reply.ts';
import { ReleaseError } from './release-error.ts';

/** Folders of a model and of an adapter over it; no model: the composed answers alone. */
export interface PairFolders {
  readonly model: string | null;
  readonly adapter: string | null;
}

/** A reply, and whether the model gave it alone, nothing replaced; null where no model was to answer. */
export interface OwnReply extends Reply {
  readonly own: boolean | null;
}

export interface PairAsker {
  ask(turns: string[]): Promise<OwnReply>;
  close(): Promise<void>;
}

/** Makes a pair ready to be asked. */
export type OpenPair = (pair: PairFolders) => Promise<PairAsker>;

const never = new AbortController().signal;
/** The model may still have to be loaded. */
const waitMs = 120_000;

/** Answers as the chat does, with a process of its own for the model. @throws {ReleaseError} when it cannot answer */
export const openPair: OpenPair = async ({ model, adapter }) => {
  const engine = model ? createEngine({ engine: 'auto', model })?.engine : null;
  if (engine) await tryOut(engine, adapter);
  const index = await openIndex();
  const reader = readerFor(await loadFacts(index));
  return {
    async ask(turns) {
      const asked = readQuestion(turns, 'api');
      const answer = await answerQuestion(asked.text, asked.previous, index);
      const { outcome, evidence } = answer;
      const replyWith = (text: string) => ({ text: text + answerSupplement(answer), outcome, evidence });
      const composed = { ...replyWith(answer.sentences.join(' ')), own: null };
      if (!engine || !mayTell(asked, answer)) return composed;
      const draft = { question: asked, answer, earlier: await earlierTurns(asked, index), reader };
      const { text, written } = await collect(writeAnswer(draft, { engine, adapter, waitMs, signal: never }));
      return { ...replyWith(text), own: written.path === 'model' && written.replaced.length === 0 };
    },
    close: async () => engine?.close(),
  };
};

async function collect(events: AsyncGenerator<WritingEvent, Written>): Promise<{ text: string; written: Written }> {
  let text = '';
  let next = await events.next();
  for (; !next.done; next = await events.next()) if (next.value.type === 'text') text += next.value.delta;
  return { text, written: next.value };
}

/** One token: tells at once, in the engine's words, when the adapter is of another base or memory does not do. */
async function tryOut(engine: Engine, adapter: string | null): Promise<void> {
  try {
    await write(engine, adapter, 'Farense', 1);
  } catch (error) {
    await engine.close();
    throw new ReleaseError('unusable', error instanceof Error ? error.message : String(error));
  }
}

async function write(engine: Engine, adapter: string | null, content: string, maxTokens: number): Promise<string> {
  let text = '';
  const request = { input: { messages: [{ role: 'user' as const, content }] }, adapter, maxTokens };
  for await (const event of engine.generate(request, never)) if (event.type === 'text') text += event.text;
  return text;
}
