import { beforeAll, expect, it } from 'vitest';
import { type FactsIndex, openIndex } from '#server/facts/open-index.ts';
import { textMatcher } from '../text-matcher.ts';
import { factRows } from './fact-rows.ts';
import { generateQuestions } from './generate-questions.ts';
import { leagueSeasons } from './selections.ts';

let index: FactsIndex;
beforeAll(async () => {
  index = await openIndex();
});

it('the same seed gives the same questions, another seed others', { timeout: 30_000 }, async () => {
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

it('takes from the tables what they say: fifth with 37 points in 1994/95', async () => {
  const seasons = leagueSeasons(await factRows(index));
  expect(seasons.find(({ season }) => season === 1994)?.own).toMatchObject({ position: 5, points: 37 });
});
