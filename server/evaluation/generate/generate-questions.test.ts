import { beforeAll, expect, it } from 'vitest';
import { type FactsIndex, openIndex } from '#server/facts/open-index.ts';
import { textMatcher } from '../text-matcher.ts';
import { generateQuestions } from './generate-questions.ts';

let index: FactsIndex;
beforeAll(async () => {
  index = await openIndex();
});

it('the same seed gives the same questions, another seed others', async () => {
  const first = await generateQuestions(index, 7);
  expect(await generateQuestions(index, 7)).toEqual(first);
  expect(await generateQuestions(index, 8)).not.toEqual(first);
});

it('there are at least 400, every expectation can be looked for, and every id is used once', async () => {
  const questions = await generateQuestions(index, 1);
  expect(questions.length).toBeGreaterThanOrEqual(400);
  for (const { must } of questions) for (const item of must.flat()) expect(textMatcher(item)).toBeInstanceOf(RegExp);
  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
});

it('computes what the tables say: fifth in 1994/95', async () => {
  const all = (await Promise.all([1, 2, 3, 4, 5, 6].map((seed) => generateQuestions(index, seed)))).flat();
  const place = all.find(({ id, note }) => id.startsWith('épocas/lugar-') && note.includes(', 1994-'));
  expect(place?.must).toEqual([['5.º', 'quinto']]);
});
