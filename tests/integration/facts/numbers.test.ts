import { describe, expect, it } from 'vitest';
import { facts, record } from './support/committed-facts.ts';

const stageOf = new Map(facts.stages.map((stage) => [stage.id, stage]));
const until2024 = facts.matches.filter(({ season }) => season >= 1933 && season <= 2024);
const inCompetitions = (...ids: string[]) =>
  until2024.filter(({ stage_id }) => ids.includes(stageOf.get(stage_id)?.competition_id ?? ''));
const summary = (matches: typeof until2024) => {
  const count = (outcome: string) => matches.filter((m) => m.outcome === outcome).length;
  const seasons = new Set(matches.map(({ season }) => season)).size;
  return `${matches.length} in ${seasons}: ${count('V')}-${count('E')}-${count('D')}`;
};
const difference = (m: (typeof until2024)[number]) => (m.goals_for ?? 0) - (m.goals_against ?? 0);

describe('the numbers of the source data', () => {
  it('has 2,613 matches in 91 seasons from 1933/34 to 2024/25', () => {
    expect(summary(until2024)).toBe('2613 in 91: 1083-592-936');
  });

  it('has 856 top-flight matches in 26 seasons, the thirteen of 2024/25 filled', () => {
    expect(summary(inCompetitions('i-divisao', 'primeira-liga'))).toBe('856 in 26: 245-217-394');
  });

  it('has 191 matches of the Taça de Portugal, 21 of the Taça da Liga, 2 of the UEFA Cup', () => {
    expect(summary(inCompetitions('taca-de-portugal'))).toBe('191 in 66: 97-22-72');
    expect(summary(inCompetitions('taca-da-liga'))).toBe('21 in 8: 5-7-9');
    expect(summary(inCompetitions('taca-uefa'))).toBe('2 in 1: 0-0-2');
  });

  it('has the top-flight seasons of the guide, the best 5th with 37 points and the worst 18th', () => {
    const top = facts.seasons.filter(({ tier }) => tier === 1).map(({ season }) => season);
    const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
    expect(top).toEqual([
      ...range(1970, 1975),
      1983,
      1984,
      ...range(1986, 1988),
      ...range(1990, 2001),
      2020,
      2023,
      2024,
    ]);
    const places = facts.standings.filter((r) => r.club_id === 'farense' && stageOf.get(r.stage_id)?.tier === 1);
    const sorted = places.toSorted((a, b) => a.position - b.position);
    expect(sorted[0]).toMatchObject({ stage_id: '1994-i-divisao', position: 5, points: 37 });
    expect(sorted.at(-1)).toMatchObject({ stage_id: '1988-i-divisao', position: 18 });
  });

  it('has the largest win, 14-0, and the largest defeat, 0-13', () => {
    const sorted = until2024.toSorted((a, b) => difference(a) - difference(b));
    expect(sorted[0]?.id).toBe('1948-06-06-elvas-fora');
    expect(sorted.at(-1)).toMatchObject({
      opponent_id: 'nacional-silves',
      season: 1938,
      goals_for: 14,
      goals_against: 0,
    });
  });

  it('has the two matches of the final of 1990', () => {
    const final = facts.matches.filter((m) => m.stage_id === '1989-taca-de-portugal' && m.round === 'F');
    expect(final.map((m) => `${m.date} ${m.goals_for}-${m.goals_against} ${m.extra_time}`)).toEqual([
      '1990-05-27 1-1 true',
      '1990-06-03 0-2 false',
    ]);
  });

  it('has 94 tables: 93 and that of 1934/35', () => {
    expect(facts.standings).toHaveLength(1240);
    expect(new Set(facts.standings.map(({ stage_id }) => stage_id)).size).toBe(94);
    expect(record('1934-ii-liga-zona-d-1-fase-grupo-8')).toBe('8: 1-3-4, 12-18');
  });

  it('has the match details, squads, managers, presidents and milestones that were counted', () => {
    const having = (key: 'stadium' | 'referee' | 'half_time_for' | 'attendance') =>
      facts.matches.filter((m) => m[key] !== null).length;
    // The 338th ground is that of a match of 1946/47 that has no score.
    expect([having('stadium'), having('referee'), having('half_time_for'), having('attendance')]).toEqual([
      337, 229, 257, 126,
    ]);
    const withIds = facts.squad_entries.filter(({ source_id, season }) => source_id === 'planteis' && season < 2024);
    expect([withIds.length, new Set(withIds.map(({ person_id }) => person_id)).size]).toEqual([1563, 779]);
    expect(facts.squad_entries.filter(({ season }) => season === 2024)).toHaveLength(44);
    const managed = (key: 'season' | 'person_id') => new Set(facts.managers.map((row) => row[key])).size;
    expect([managed('season'), managed('person_id')]).toEqual([55, 55]);
    expect([facts.presidents.length, new Set(facts.presidents.map(({ name }) => name)).size]).toEqual([48, 44]);
    expect(facts.milestones).toHaveLength(517);
  });
});
