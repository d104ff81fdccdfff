import { openIndex } from '#server/facts/open-index.ts';
import { generateQuestions } from './generate/generate-questions.ts';
import { readHandQuestions } from './read-hand-questions.ts';

/** Every kind of question that an evaluation can be kept to, in alphabetical order. */
export async function evaluationKinds(): Promise<string[]> {
  const all = [...readHandQuestions(), ...(await generateQuestions(await openIndex(), 1))];
  return [...new Set(all.map(({ kind }) => kind))].sort((a, b) => a.localeCompare(b, 'pt'));
}
