import { basename } from 'node:path';
import { readiness } from '#server/chat/readiness.ts';
import { env } from '#server/config/env.ts';
import type { ChatState } from '#server/contracts/overview.ts';
import { readLivePair } from '#server/db/live-pairs.ts';

/** Whether the chat answers, and with what. */
export async function readChatState(): Promise<ChatState> {
  const [{ ready, parts }, live] = await Promise.all([readiness(), readLivePair()]);
  const name = (path: string | null | undefined) => (path ? basename(path) : null);
  return {
    ready,
    facts: parts.facts,
    database: parts.database,
    model: name(live?.model ?? env.FARENSE_MODEL),
    adapter: name(live?.adapter ?? env.FARENSE_ADAPTER),
    engine: env.FARENSE_ENGINE === 'off' ? 'off' : 'stopped',
    problem: null,
    active: 0,
    waiting: 0,
    memoryBytes: null,
    restarts: 0,
    published: live ? { by: live.by, at: new Date(live.at).toISOString() } : null,
  };
}
