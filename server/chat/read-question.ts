import type { Question } from '#server/contracts/ask.ts';
import { maxConversationLength, maxQuestionLength } from '#server/contracts/chat.ts';
import { FarenseError } from '#server/contracts/errors.ts';

/** Control and invisible formatting characters, which mean nothing in a question and may hide text in it. */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]+/gu;

function clean(text: string): string {
  return text.normalize('NFC').replace(invisible, ' ').replace(/\s+/gu, ' ').trim();
}

/**
 * The last of a conversation's user messages as a question, with the earlier ones as its context.
 * @throws {FarenseError} empty-question, question-too-long
 */
export function readQuestion(userMessages: string[], channel: Question['channel']): Question {
  const last = userMessages.at(-1) ?? '';
  // Measured before cleaning: nobody pays for normalising a book.
  if (last.trim().length > maxQuestionLength) throw new FarenseError('question-too-long');
  const text = clean(last);
  if (!text) throw new FarenseError('empty-question');
  const previous = userMessages
    .slice(0, -1)
    .slice(-maxConversationLength)
    .map((message) => clean(message.slice(0, maxQuestionLength)))
    .filter(Boolean);
  return { text, previous, channel };
}
