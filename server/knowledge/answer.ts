import type { Answer } from '#server/contracts/answer.ts';
import type { FactsIndex } from '#server/facts/open-index.ts';
import { converse } from './converse.ts';
import { loadFacts } from './facts/load-facts.ts';
import type { Clock } from './kind.ts';

/**
 * Answers a question in Portuguese from the facts: no language model, and the same question always gets the same
 * answer. Nothing is kept between calls: a follow-up is understood by reading the earlier questions again.
 *
 * @param previousQuestions the earlier messages of the same person, oldest first
 * @throws {FactsError} when the facts cannot be read
 */
export async function answerQuestion(
  question: string,
  previousQuestions: readonly string[],
  index: FactsIndex,
  clock: Clock = () => new Date(),
): Promise<Answer> {
  return converse(question, previousQuestions, await loadFacts(index), clock);
}
