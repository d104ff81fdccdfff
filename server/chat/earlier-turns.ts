import type { Question } from '#server/contracts/ask.ts';
import type { FactsIndex } from '#server/facts/open-index.ts';
import { answerQuestion } from '#server/knowledge/answer.ts';
import type { EarlierTurn } from '#server/knowledge/prompt.ts';

/** Turns that a prompt has room for. */
const most = 2;

/** The last turns of the conversation with their answers, which are composed anew: only the questions were sent. */
export async function earlierTurns({ previous }: Question, index: FactsIndex): Promise<EarlierTurn[]> {
  const from = Math.max(0, previous.length - most);
  return Promise.all(
    previous.slice(from).map(async (question, i) => {
      const { sentences } = await answerQuestion(question, previous.slice(0, from + i), index);
      return { question, answer: sentences.join(' ') };
    }),
  );
}
