import type { ChatMessage } from './message.ts';

/** A question with its answer, which is absent while nothing has come. */
export interface Turn {
  question: ChatMessage;
  answer: ChatMessage | null;
}

/** Messages as turns, oldest first. An answer without a question cannot be shown and is dropped. */
export function toTurns(messages: ChatMessage[]): Turn[] {
  const turns: Turn[] = [];
  for (const message of messages) {
    const last = turns.at(-1);
    if (message.role === 'user') turns.push({ question: message, answer: null });
    else if (message.role === 'assistant' && last) last.answer = message;
  }
  return turns;
}
