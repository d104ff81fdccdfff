import { expect, it } from 'vitest';
import { parseScore } from './parse-score.ts';

it.each([
  ['4-1', { home: 4, away: 1, extraTime: false, penalties: null }],
  ['14-0', { home: 14, away: 0, extraTime: false, penalties: null }],
  ['1-1(a.p.)', { home: 1, away: 1, extraTime: true, penalties: null }],
  ['2-2(4-2 g.p.)', { home: 2, away: 2, extraTime: false, penalties: { home: 4, away: 2 } }],
])('reads %s, home side first', (text, score) => {
  expect(parseScore(text)).toEqual(score);
});

it.each(['-', '', 'DA', 'vs', 'Jogo 2', '04-19 16:00', '1-1 2-2'])('does not take "%s" for a score', (text) => {
  expect(parseScore(text)).toBeNull();
});
