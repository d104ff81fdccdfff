import type { UIMessage } from 'ai';
import type { AnswerDataParts, AnswerMetadata } from '#server/contracts/chat.ts';

export type ChatMessage = UIMessage<AnswerMetadata, AnswerDataParts>;

/** The text of a message, its text parts joined. */
export function messageText(message: ChatMessage): string {
  return message.parts.map((part) => (part.type === 'text' ? part.text : '')).join('');
}

/** The server tells how an answer came about when it has ended; without that, the answer was cut short. */
export function isComplete(message: ChatMessage): boolean {
  return message.metadata?.path !== undefined;
}
