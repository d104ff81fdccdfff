import { answerEngine } from '#server/chat/answer-engine.ts';
import { readiness } from '#server/chat/readiness.ts';
import { env } from '#server/config/env.ts';
import type { ChatState } from '#server/contracts/overview.ts';
import { readLivePair } from '#server/db/live-pairs.ts';

/** Whether the chat answers, and with what. */
export async function readChatState(): Promise<ChatState> {
  const [{ ready, parts }, live] = await Promise.all([readiness(), readLivePair()]);
  const engine = answerEngine();
  const pair = engine.pair();
  const { state, problem, active, waiting, memoryBytes, restarts } = engine.status();
  return {
    ready,
    facts: parts.facts,
    database: parts.database,
    model: pair?.model ?? null,
    adapter: pair?.adapter ?? null,
    engine: env.FARENSE_ENGINE === 'off' ? 'off' : state,
    problem,
    active,
    waiting,
    memoryBytes,
    restarts,
    published: live ? { by: live.by, at: new Date(live.at).toISOString() } : null,
  };
}
