import { expect, it } from 'vitest';
import { parseScorer } from './parse-scorers.ts';

const goals = (minuto: string) =>
  parseScorer({ minuto, marcador: ' Alguém ', equipa: 'Casa' }).map(({ minute, penalty, ownGoal }) =>
    [minute, penalty && 'penalty', ownGoal && 'own goal'].filter((part) => part !== false).join(' '),
  );

it.each([
  ['25', ['25']],
  ['5  90', ['5', '90']],
  ['45+2', ['45']],
  ['12 (g.p.)', ['12 penalty']],
  ['8  30 (g.p.)', ['8', '30 penalty']],
  ['83 (p.b.)', ['83 own goal']],
  ['(2)', ['', '']],
])('reads the minutes "%s" as one goal each', (minuto, expected) => {
  expect(goals(minuto)).toEqual(expected);
});
