import { expect, it } from 'vitest';
import { extremeExamples } from './extreme-examples.ts';

const rows = (count: number) => Array.from({ length: count }, (_, i) => ({ prompt: `n${i}`, completion: ` ${i}` }));
const prompts = ({ worst, best }: ReturnType<typeof extremeExamples>) =>
  [worst, best].map((all) => all.map(({ prompt }) => prompt));

it.each([
  [
    'a set of many',
    8,
    [4, 1, 7, 2, 6, 3, 5, 0],
    [
      ['n2', 'n4', 'n6'],
      ['n7', 'n1', 'n3'],
    ],
  ],
  ['a set that is too small for both ends', 3, [4, 1, 7], [['n2', 'n0'], ['n1']]],
  ['a single example', 1, [4], [['n0'], []]],
  ['a loss that is no number', 2, [Number.NaN, 1], [['n1'], []]],
])('of %s the hardest and the easiest are told, none twice', (_what, count, losses, expected) => {
  expect(prompts(extremeExamples(rows(count), losses))).toEqual(expected);
});

it('of a long prompt the end is kept, where the question stands', () => {
  const [only] = extremeExamples(
    [{ prompt: `${'dados '.repeat(200)}Pergunta: qual?`, completion: ' esta' }],
    [1],
  ).worst;
  expect(only?.prompt).toHaveLength(400);
  expect(only?.prompt).toMatch(/^….*Pergunta: qual\?$/);
});
