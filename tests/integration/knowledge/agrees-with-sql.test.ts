import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { openIndex } from '#server/facts/open-index.ts';
import { ask, textOf } from './support/ask.ts';

/** Figures computed a second time, by the database, from the same facts: a wrong sum cannot hide in both. */
const index = await openIndex();
const label = (season: number) => `${season}/${String((season + 1) % 100).padStart(2, '0')}`;

const places = await index.all<{ season: number; position: number; points: number }>(sql`
  SELECT s.season, t.position, t.points FROM seasons s
  JOIN standings t ON t.stage_id = s.league_stage_id AND t.club_id = 'farense' ORDER BY s.season`);

const records = await index.all<{
  club: string;
  name: string;
  gender: string;
  n: number;
  v: number;
  e: number;
  d: number;
  gm: number;
  gs: number;
}>(sql`
  SELECT m.opponent_id AS club, c.short_name AS name, c.gender, COUNT(*) AS n, SUM(m.outcome = 'V') AS v, SUM(m.outcome = 'E') AS e,
    SUM(m.outcome = 'D') AS d, SUM(m.goals_for) AS gm, SUM(m.goals_against) AS gs
  FROM matches m JOIN clubs c ON c.id = m.opponent_id WHERE m.outcome IS NOT NULL
  GROUP BY m.opponent_id HAVING n >= 20 ORDER BY n DESC`);

const decades = await index.all<{
  decade: number;
  n: number;
  v: number;
  e: number;
  d: number;
  gm: number;
  gs: number;
}>(sql`
  SELECT season / 10 * 10 AS decade, COUNT(*) AS n, SUM(outcome = 'V') AS v, SUM(outcome = 'E') AS e, SUM(outcome = 'D') AS d,
    SUM(goals_for) AS gm, SUM(goals_against) AS gs
  FROM matches WHERE outcome IS NOT NULL AND season BETWEEN 1930 AND 1999 GROUP BY decade`);

const biggest = await index.all<{ season: number; gf: number; ga: number }>(sql`
  SELECT season, goals_for AS gf, goals_against AS ga FROM (
    SELECT season, goals_for, goals_against, ROW_NUMBER() OVER (
      PARTITION BY season ORDER BY goals_for - goals_against DESC, goals_for + goals_against DESC) AS place
    FROM matches WHERE outcome = 'V' AND awarded = 0) WHERE place = 1 ORDER BY season`);

const plural = (value: number, one: string, many: string) =>
  `${String(value).replace(/\B(?=(\d{3})+$)/g, '.')} ${value === 1 ? one : many}`;
const record = (row: { v: number; e: number; d: number }) =>
  `${plural(row.v, 'vitória', 'vitórias')}, ${plural(row.e, 'empate', 'empates')} e ${plural(row.d, 'derrota', 'derrotas')}`;

it('has enough to compare', () => {
  expect([places.length, records.length, decades.length, biggest.length].map((n) => n > 6)).toEqual([
    true,
    true,
    true,
    true,
  ]);
});

it.each(places)('the place of $season', async ({ season, position, points }) => {
  const text = textOf(await ask(`Em que lugar ficou o Farense em ${label(season)}?`));
  expect(text).toContain(`${position}.º lugar`);
  expect(text).toContain(plural(points, 'ponto', 'pontos'));
});

it.each(records)('the head-to-head with $name', async ({ name, gender, ...row }) => {
  const text = textOf(await ask(`historial com ${gender === 'm' ? 'o' : 'a'} ${name}`));
  expect(text).toContain(plural(row.n, 'jogo', 'jogos'));
  expect(text).toContain(record(row));
  expect(text).toContain(
    `${plural(row.gm, 'golo marcado', 'golos marcados')} e ${plural(row.gs, 'sofrido', 'sofridos')}`,
  );
});

it.each(decades)('the record of the $decade decade', async ({ decade, ...row }) => {
  const text = textOf(await ask(`como foi o Farense nos anos ${decade - 1900}`));
  expect(text).toContain(plural(row.n, 'jogo', 'jogos'));
  expect(text).toContain(record(row));
});

it.each(biggest)('the biggest win of $season', async ({ season, gf, ga }) => {
  expect(textOf(await ask(`maior vitória em ${label(season)}`))).toContain(`${gf}-${ga}`);
});

describe('the longest run', () => {
  // Gaps and islands over matches whose order the dates give: top-division seasons that follow one another.
  const longest = async (condition: string) => {
    const [row] = await index.all<{ n: number }>(
      sql.raw(`
      WITH ordered AS (
        SELECT m.*, ROW_NUMBER() OVER (ORDER BY m.season, m.date) AS i FROM matches m JOIN stages s ON s.id = m.stage_id
        WHERE s.tier = 1 AND m.season BETWEEN 1990 AND 2001),
      kept AS (SELECT i - ROW_NUMBER() OVER (ORDER BY i) AS island FROM ordered WHERE ${condition})
      SELECT MAX(n) AS n FROM (SELECT COUNT(*) AS n FROM kept GROUP BY island)`),
    );
    return row?.n ?? 0;
  };

  it.each([
    ['maior série de vitórias', "outcome = 'V'", 'vitórias seguidas'],
    ['maior série sem perder', "outcome <> 'D'", 'jogos seguidos sem perder'],
    ['maior série de derrotas', "outcome = 'D'", 'derrotas seguidas'],
    ['maior série sem ganhar', "outcome <> 'V'", 'jogos seguidos sem ganhar'],
    ['mais jogos seguidos sem marcar', 'goals_for = 0', 'jogos seguidos sem marcar'],
    ['mais jogos seguidos sem sofrer golos', 'goals_against = 0', 'jogos seguidos sem sofrer golos'],
  ])('%s', async (question, condition, words) => {
    const text = textOf(await ask(`${question} na primeira divisão entre 1990/91 e 2001/02`));
    expect(text).toContain(`${await longest(condition)} ${words}`);
  });
});
