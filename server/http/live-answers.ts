import { remember } from '#server/config/remember.ts';
import type { LiveAnswer } from './live-answer.ts';

/** How long an answer can be read again after it was asked for. */
const keptMs = 10 * 60_000;
/** More answers than this are not held at once: the oldest goes. */
const most = 500;

interface Held {
  answer: LiveAnswer;
  until: number;
}

/** Answers under way or just given, by the id of the message that asked; insertion order is age. */
const held = () => remember('live-answers', () => new Map<string, Held>());

function forgetOld(): void {
  const now = Date.now();
  for (const [id, { until }] of held()) {
    if (until > now && held().size <= most) break;
    held().delete(id);
  }
}

/** Holds the answer to a message; an earlier answer to the same message is stopped. */
export function holdAnswer(messageId: string, answer: LiveAnswer): void {
  held().get(messageId)?.answer.stop();
  held().delete(messageId);
  held().set(messageId, { answer, until: Date.now() + keptMs });
  forgetOld();
}

/** The answer to a message, while it is held. */
export function heldAnswer(messageId: string): LiveAnswer | null {
  forgetOld();
  return held().get(messageId)?.answer ?? null;
}

/** Stops the answer to a message and forgets it. */
export function dropAnswer(messageId: string): void {
  held().get(messageId)?.answer.stop();
  held().delete(messageId);
}
