import { describe, expect, it } from 'vitest';
import { facts, farenseIn, match, record, table } from '../support/committed-facts.ts';

const adjusted = facts.standings.filter(({ adjustment }) => adjustment !== 0);

describe('defects of the league tables', () => {
  it.each([
    ['2014-segunda-liga', 24, 11, 62],
    ['2015-ligapro', 24, 20, 54],
    ['2016-campeonato-de-portugal-serie-h', 10, 1, 39],
    ['2016-campeonato-de-portugal-subida-zona-sul', 8, 3, 23],
    ['2017-campeonato-de-portugal-serie-e', 16, 1, 81],
    ['2018-ligapro', 18, 10, 43],
  ])(
    'defect 16: the table glued under 2014/15 that is %s stands apart: %i clubs, place %i, %i points',
    (stage, clubs, place, points) => {
      expect(table(stage)).toHaveLength(clubs);
      expect(farenseIn(stage)).toMatchObject({ position: place, points });
    },
  );

  it('defect 17: the shifted columns of 2006/07 are read as V, E, D, GM, GS, with 32 games for all', () => {
    const rows = table('2006-2-divisao-da-af-algarve');
    expect(rows).toHaveLength(17);
    expect(rows.every(({ played, quality }) => played === 32 && quality === 'reparado')).toBe(true);
    expect(farenseIn('2006-2-divisao-da-af-algarve')).toMatchObject({
      points: 81,
      won: 25,
      drawn: 6,
      lost: 1,
      goals_for: 73,
      goals_against: 15,
      adjustment: 0,
    });
  });

  it('defect 18: points beside those of the matches are stored as an adjustment', () => {
    const phases = adjusted.filter(({ stage_id }) => stage_id.endsWith('-2-fase'));
    expect(phases).toHaveLength(18);
    expect(
      adjusted.filter((row) => !phases.includes(row)).map((row) => `${row.stage_id} ${row.club_id} ${row.adjustment}`),
    ).toEqual(['2014-segunda-liga braga-b -2', '2015-ligapro farense -2', '2022-liga-portugal-2 leixoes -1']);
  });

  it.each([2008, 2009, 2011])('defect 18: in %i Farense carried half of the points of the first phase', (season) => {
    const first = facts.matches.filter(({ stage_id }) => stage_id === `${season}-iii-divisao-serie-f-1-fase`);
    const points = first.reduce((sum, { outcome }) => sum + (outcome === 'V' ? 3 : outcome === 'E' ? 1 : 0), 0);
    expect(farenseIn(`${season}-iii-divisao-serie-f-2-fase`)?.adjustment).toBe(points / 2);
  });

  it('defect 19: "CD Faro" of 1946/47 is Farense, and its row equals the matches', () => {
    expect(farenseIn('1946-ii-divisao-grupo-d-serie-16')).toMatchObject({ club_name: 'CD Faro', points: 5, played: 6 });
    expect(record('1946-ii-divisao-grupo-d-serie-16')).toBe('6: 2-1-3, 12-19');
  });

  it('defect 19: empty rows are kept and flagged', () => {
    expect(table('1938-ii-divisao-serie-algarve').find(({ club_id }) => club_id === 'silves')?.quality).toBe(
      'incompleto',
    );
  });

  it('defect 20: the match of 2015/16 decided administratively is a 0-3, as in the table', () => {
    expect(match('2016-03-16-benfica-b-fora')).toMatchObject({
      goals_for: 0,
      goals_against: 3,
      awarded: true,
      outcome: 'D',
    });
    expect(record('2015-ligapro')).toBe('46: 15-11-20, 49-56');
  });
});
