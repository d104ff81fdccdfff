import type { Answer } from '#server/contracts/answer.ts';
import { openIndex } from '#server/facts/open-index.ts';
import { answerQuestion } from '#server/knowledge/answer.ts';

/** The last season of the facts is being played: the day they end. */
const clock = () => new Date('2025-11-22T12:00:00');

/** Asks the engine over the real facts; earlier turns come first, the question last. */
export async function ask(...turns: [string, ...string[]]): Promise<Answer> {
  const question = turns.at(-1) ?? turns[0];
  return answerQuestion(question, turns.slice(0, -1), await openIndex(), clock);
}

/** What the fan reads, without the marks of emphasis. */
export const textOf = (answer: Answer): string => answer.sentences.join(' ').replaceAll('**', '');
