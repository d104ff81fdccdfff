import { describe, expect, it } from 'vitest';
import { type MatchLine, matchTitle, scoreSuffix, scoreText } from './match-line.ts';

const match = (given: Partial<MatchLine>): MatchLine => ({
  id: 'm',
  season: 1994,
  date: '1995-04-01',
  round: 'J27',
  venue: 'casa',
  opponent_id: 'benfica',
  opponent: 'Benfica',
  competition: 'I Divisão',
  competition_id: 'i-divisao',
  phase: null,
  goals_for: 4,
  goals_against: 1,
  outcome: 'V',
  extra_time: false,
  penalties_for: null,
  penalties_against: null,
  awarded: false,
  ...given,
});

describe('a match in a line', () => {
  it.each([
    ['at home', {}, 'Farense 4–1 Benfica'],
    ['away, home side first', { venue: 'fora' as const }, 'Benfica 1–4 Farense'],
    ['on neutral ground', { venue: 'neutro' as const }, 'Farense 4–1 Benfica'],
    ['without a result', { goals_for: null, goals_against: null, outcome: null }, 'Farense v Benfica'],
  ])('%s', (_, given, expected) => {
    expect(matchTitle(match(given))).toBe(expected);
  });

  it('keeps 0–0 apart from no result', () => {
    expect(scoreText(match({ goals_for: 0, goals_against: 0 }))).toBe('0–0');
  });

  it.each([
    [{ extra_time: true }, 'a.p.'],
    [{ extra_time: true, penalties_for: 4, penalties_against: 2 }, '4–2 g.p.'],
    [{ venue: 'fora' as const, penalties_for: 4, penalties_against: 2 }, '2–4 g.p.'],
    [{ awarded: true }, 'decisão administrativa'],
    [{}, ''],
  ])('says how %j came about', (given, expected) => {
    expect(scoreSuffix(match(given))).toBe(expected);
  });
});
