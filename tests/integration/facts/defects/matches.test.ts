import { describe, expect, it } from 'vitest';
import { conflictsAbout, facts, match, matchesOf, quarantined, record } from '../support/committed-facts.ts';

const early = facts.matches.filter(({ season }) => season < 1930);

describe('defects of the matches', () => {
  it('defect 1: where the mark contradicts the score of 1914-1923, the goals change sides and the mark stands', () => {
    const swapped = early.filter(({ quality }) => quality === 'reparado');
    expect(
      swapped.map(({ date, goals_for, goals_against, outcome }) => `${date} ${goals_for}-${goals_against} ${outcome}`),
    ).toEqual([
      '1914-10-04 3-0 V',
      '1920-07-11 4-2 V',
      '1920-09-30 2-1 V',
      '1923-04-15 1-11 D',
      '1923-04-16 0-8 D',
      '1923-04-29 1-2 D',
      '1923-05-01 2-3 D',
      '1923-05-02 2-3 D',
    ]);
  });

  it.each([
    ['1969', 'sesimbra', 'resultado'],
    ['1972-03-19', 'sporting', '1-1'],
    ['2018-06-10', 'mafra', '1-2'],
  ])(
    'defect 1: the match of %s with %s follows dados_jogos and the other score stays a conflict',
    (when, club, version) => {
      const found = facts.conflicts.filter(
        ({ subject, reason }) => subject.startsWith('matches:') && reason.includes('contradiz-se'),
      );
      expect(
        found.some(
          ({ subject, version_a, topic }) => subject.includes(club) && `${version_a}${topic}`.includes(version),
        ),
      ).toBe(true);
      expect(
        facts.matches
          .filter((m) => m.opponent_id === club && (m.date ?? String(m.season)).startsWith(when))
          .every((m) => m.source_id === 'dados-jogos'),
      ).toBe(true);
    },
  );

  it('defect 2: the six rows of 1937/38 filed under 1936/37 are never used', () => {
    expect(quarantined('epoca-errada').map(({ line }) => line)).toEqual([177, 178, 179, 180, 181, 182]);
    expect(record('1936-ii-liga-1-fase-serie-10')).toBe('6: 3-1-2, 14-18');
    expect(record('1937-ii-liga-serie-10')).toBe('6: 3-1-2, 10-5');
    expect(
      matchesOf('1937-ii-liga-serie-10').find((m) => m.opponent_id === 'luso-beja' && m.venue === 'fora'),
    ).toMatchObject({
      goals_for: 2,
      goals_against: 1,
      outcome: 'V',
    });
  });

  it('defect 3: glued, truncated and unplayed rows are quarantined, with file, line and reason', () => {
    expect(quarantined('linha-colada')).toHaveLength(40);
    expect(quarantined('sem-resultado')).toHaveLength(19);
    expect(quarantined('por-jogar')).toHaveLength(26);
    for (const row of facts.quarantine) expect([row.file, row.reason].every(Boolean) && (row.line ?? 0) > 0).toBe(true);
    expect(match('2014-04-19-atletico-casa')).toMatchObject({ goals_for: 1, goals_against: 1 });
  });

  it('defect 4: seasons that the list of results lacks come whole from dados_jogos', () => {
    expect(record('1976-ii-divisao-zona-sul')).toBe('30: 13-5-12, 35-29');
    expect(record('1960-ii-divisao-zona-sul')).toBe('26: 19-2-5, 50-23');
    expect(facts.matches.filter((m) => m.season >= 1933 && m.season <= 2024)).toHaveLength(2613);
  });

  it('defect 5: goals are counted from the matches, not from the summaries that add up sides', () => {
    expect(record('1938-taca-de-portugal')).toBe('2: 0-0-2, 1-9');
  });

  it('defect 6: wins, draws and defeats are counted from the matches', () => {
    expect(record('1969-ii-divisao-zona-sul')).toBe('26: 13-8-5, 47-20');
  });

  it.each([
    ['1951-ii-divisao-grupo-sul-zona-d', 'lusitano-evora', 'fora', '3-6'],
    ['1951-ii-divisao-grupo-sul-zona-d', 'lusitano-evora', 'casa', '0-1'],
    ['1954-ii-divisao-zona-sul', 'arroios', 'fora', '1-3'],
  ])('defect 7: in %s the score with %s (%s) is that of dados_jogos, %s', (stage, club, venue, score) => {
    const found = matchesOf(stage).find((m) => m.opponent_id === club && m.venue === venue);
    expect(`${found?.goals_for}-${found?.goals_against}`).toBe(score);
    expect(conflictsAbout(`matches:${found?.id}`)).not.toHaveLength(0);
  });

  it('defect 8: the two rows of 1939/40 with home and away changed follow dados_jogos, and stay as conflicts', () => {
    const subjects = facts.conflicts.filter(
      ({ topic, subject }) => topic === 'campo' && subject.startsWith('matches:1939-40'),
    );
    expect(subjects.map(({ subject }) => subject)).toEqual([
      'matches:1939-40-ii-divisao-serie-algarve-sl-faro-fora',
      'matches:1939-40-ii-divisao-serie-algarve-lusitano-vrsa-fora',
    ]);
  });

  it('defect 9: matches without a date keep none, and keep their round', () => {
    const season = matchesOf('1960-ii-divisao-zona-sul');
    const undated = season.filter(({ date }) => date === null);
    expect(undated.length).toBeGreaterThan(15);
    expect(undated.every(({ round, date_precision }) => /^J\d+$/.test(round ?? '') && date_precision === 'epoca')).toBe(
      true,
    );
    expect(matchesOf('1944-ii-divisao-grupo-d-serie-16').every(({ date }) => date === null)).toBe(true);
  });

  it('defect 9: a date that only the match sheet has is that of the sheet, and says so', () => {
    const filled = facts.matches.filter(({ note }) => note?.includes('A data é a da ficha do jogo'));
    expect(filled).toHaveLength(12);
    expect(filled.every(({ quality, external_id }) => quality === 'reparado' && external_id !== null)).toBe(true);
  });

  it('defect 10: a date that several league matches share is dropped', () => {
    expect(matchesOf('1942-ii-divisao-grupo-d-serie-13').map(({ date }) => date)).toEqual(Array(10).fill(null));
    const days = facts.matches.flatMap(({ season, date }) => (season > 1925 && date?.length === 10 ? [date] : []));
    expect(new Set(days).size).toBe(days.length);
  });

  it('defect 11: dates outside the season are dropped, but for the four of the play-offs of 1981/82', () => {
    const outside = facts.matches.filter(
      ({ season, date }) => date?.length === 10 && (date < `${season}-07-01` || date > `${season + 1}-07-31`),
    );
    expect(outside.map(({ date }) => date)).toEqual(['1982-08-22', '1982-08-29', '1982-09-01', '1982-09-05']);
    expect(matchesOf('1955-ii-divisao-zona-sul').find((m) => m.note?.includes('1956-10-16'))?.date).toBeNull();
    expect(matchesOf('1947-iii-divisao-jogos-de-passagem')[0]?.date).toBeNull();
  });

  it('defect 12: the thirteen missing scores of 2024/25 are filled, and the season equals its table', () => {
    expect(record('2024-primeira-liga')).toBe('34: 6-9-19, 25-46');
    expect(matchesOf('2024-primeira-liga').filter(({ quality }) => quality === 'reparado')).toHaveLength(13);
    expect(match('2025-04-02-benfica-fora')).toMatchObject({ goals_for: 2, goals_against: 3 });
    const unknown = facts.matches.filter(({ outcome }) => outcome === null);
    expect(unknown.map(({ season, opponent_id }) => `${season} ${opponent_id}`)).toEqual([
      '1946 louletano',
      '1946 louletano',
    ]);
  });

  it('defect 13: the season of a sheet is that of its date', () => {
    expect(match('1970-11-15-benfica-casa')?.season).toBe(1970);
  });

  it('defect 14: a sheet that drops the " B" still belongs to the second team, and sheets without a score to no match', () => {
    expect(facts.matches.filter(({ season }) => season === 2025).map(({ opponent_id }) => opponent_id)).toContain(
      'benfica-b',
    );
    expect(quarantined('ficha-sem-resultado')).toHaveLength(30);
    expect(match('1995-04-01-benfica-casa')).toMatchObject({
      external_id: '18367',
      referee: 'António Rola',
      attendance: 14000,
    });
  });

  it('defect 15: only lists of scorers that add up are used, and each match says whether it has one', () => {
    expect(facts.matches.filter(({ scorers }) => scorers === 'completos')).toHaveLength(204);
    expect(quarantined('marcadores-em-parte')).toHaveLength(31);
    expect(quarantined('marcadores-impossiveis')).toHaveLength(18);
    // They add up to 207 with these three, in which two or three players have the very same minutes.
    expect(quarantined('marcadores-minutos-repetidos')).toHaveLength(3);
    expect(match('1939-05-14-sporting-fora')?.scorers).toBe('nenhum');
  });

  it('defect 15: no two players of one side score in the same minute', () => {
    const timed = facts.goals.filter(({ minute }) => minute !== null);
    const minutes = Map.groupBy(timed, ({ match_id, side, minute }) => `${match_id} ${side} ${minute}`);
    expect([...minutes.values()].filter((same) => new Set(same.map(({ player }) => player)).size > 1)).toEqual([]);
  });

  it('defect 24: of "Jogos Locais 1925" only the year is known', () => {
    const found = facts.matches.filter(({ note }) => note?.includes('Só se conhece o ano civil'));
    expect(found.map(({ date, date_precision }) => `${date} ${date_precision}`)).toEqual([
      '1928 ano',
      '1928 ano',
      '1929 ano',
      '1929 ano',
      '1929 ano',
    ]);
  });
});
