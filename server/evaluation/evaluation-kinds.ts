import { type FactsIndex, openIndex } from '#server/facts/open-index.ts';
import { generateQuestions } from './generate/generate-questions.ts';
import { readHandQuestions } from './read-hand-questions.ts';

/** Generating the questions takes seconds; what kinds there are changes only with the facts. */
const known = new WeakMap<FactsIndex, Promise<string[]>>();

async function find(index: FactsIndex): Promise<string[]> {
  const all = [...readHandQuestions(), ...(await generateQuestions(index, 1))];
  return [...new Set(all.map(({ kind }) => kind))].sort((a, b) => a.localeCompare(b, 'pt'));
}

/** Every kind of question that an evaluation can be kept to, in alphabetical order. */
export async function evaluationKinds(): Promise<string[]> {
  const index = await openIndex();
  const kinds = known.get(index) ?? find(index);
  known.set(index, kinds);
  kinds.catch(() => known.delete(index));
  return kinds;
}
