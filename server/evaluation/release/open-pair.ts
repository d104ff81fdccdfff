import { answerSupplement } from '#server/chat/answer-supplement.ts';
import { readQuestion } from '#server/chat/read-question.ts';
import { openIndex } from '#server/facts/open-index.ts';
import { createEngine } from '#server/inference/create-engine.ts';
import type { Engine } from '#server/inference/engine.ts';
import { answerQuestion } from '#server/knowledge/answer.ts';
import { buildPrompt } from '#server/knowledge/prompt.ts';
import { findFalseFigures } from '../figures/find-false-figures.ts';
import type { Reply } from '../reply.ts';
import { ReleaseError } from './release-error.ts';

/** Folders of a model and of an adapter over it; no model: the composed answers alone. */
export interface PairFolders {
  readonly model: string | null;
  readonly adapter: string | null;
}

/** A reply, and whether the model gave it alone; null where no model was to answer. */
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

/** Answers as the chat does, with a process of its own for the model. @throws {ReleaseError} when it cannot answer */
export const openPair: OpenPair = async ({ model, adapter }) => {
  const engine = model ? createEngine({ engine: 'auto', model })?.engine : null;
  if (engine) await tryOut(engine, adapter);
  const index = await openIndex();
  return {
    async ask(turns) {
      const { text: question, previous } = readQuestion(turns, 'api');
      const answer = await answerQuestion(question, previous, index);
      const { outcome, evidence } = answer;
      const replyWith = (text: string) => ({ text: text + answerSupplement(answer), outcome, evidence });
      const composed = replyWith(answer.sentences.join(' '));
      if (!engine || evidence.rows.length === 0) return { ...composed, own: null };
      const earlier = previous.map((text) => ({ question: text, answer: '' }));
      const written = replyWith(await write(engine, adapter, buildPrompt({ question, earlier, answer }).text, 200));
      const own = findFalseFigures(written, turns).length === 0;
      return { ...(own ? written : composed), own };
    },
    close: async () => engine?.close(),
  };
};

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
