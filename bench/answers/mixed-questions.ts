import { generateQuestions } from '#server/evaluation/generate/generate-questions.ts';
import { openIndex } from '#server/facts/open-index.ts';

/** Seeds after which no new questions are expected. */
const mostSeeds = 2000;

/** Different questions of several seeds, as many as wanted; a conversation counts as one question with its context. */
export async function mixedQuestions(count: number): Promise<string[][]> {
  const index = await openIndex();
  const questions = new Map<string, string[]>();
  for (let seed = 1; questions.size < count && seed <= mostSeeds; seed++)
    for (const { turns } of await generateQuestions(index, seed)) questions.set(turns.join('\n'), turns);
  return [...questions.values()].slice(0, count);
}
