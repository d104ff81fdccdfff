import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { findFalseFigures } from '#server/evaluation/figures/find-false-figures.ts';
import { openIndex } from '#server/facts/open-index.ts';
import { ask, textOf } from './support/ask.ts';

const index = await openIndex();
const label = (season: number) => `${season}/${String((season + 1) % 100).padStart(2, '0')}`;
const people = await index.all<{ id: string; name: string; biography: string | null }>(
  sql`SELECT id, name, biography FROM people ORDER BY id`,
);
const told = people.filter((person) => person.biography !== null);
const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The person an answer is about: the first row of its evidence. */
const subject = (rows: readonly { id: string }[]) => rows[0]?.id.replace('people:', '');

describe('who people were', () => {
  it('everyone with a biography is found by name, or offered as one of a choice that leads to him', async () => {
    const lost: string[] = [];
    for (const { id, name } of told) {
      const answer = await ask(`Quem foi ${name}?`);
      const profile = answer.evidence.kind === 'person' && answer.outcome === 'answered';
      if (profile && subject(answer.evidence.rows) === id) continue;
      const chosen = await Promise.all(answer.choices.map((choice) => ask(choice.question)));
      if (!chosen.some(({ evidence }) => subject(evidence.rows) === id)) lost.push(name);
    }
    expect(told.length).toBeGreaterThan(200);
    expect(lost).toEqual([]);
  });

  it('a name is read without accents and in small letters as with them', async () => {
    for (const { name } of told.filter((_, i) => i % 9 === 0)) {
      const [written, folded] = await Promise.all([ask(`Quem foi ${name}?`), ask(`quem foi o ${plain(name)}`)]);
      expect([folded.evidence.kind, subject(folded.evidence.rows)], name).toEqual([
        written.evidence.kind,
        subject(written.evidence.rows),
      ]);
    }
  });

  it('a summary from sources that name none says how much another source confirms', async () => {
    const answer = await ask('Quem foi o Hassan Nader?');
    expect(textOf(answer)).toMatch(/Dos \d+ factos da biografia, outra fonte confirma \d+\./);
  });

  it.each([
    ['quem foi o Gil?', 'person', 'gil'],
    ['quem foi o Hasan Nader', 'person', 'hassan-nader'],
    ['quem foi o marco', 'person', 'marco'],
    ['qual o país do rufai', 'person', 'peter-rufai'],
    ['fala-me do zé da mina', 'person', 'ze-da-mina'],
  ])('%s is about a person', async (question, kind, id) => {
    const { evidence } = await ask(question);
    expect([evidence.kind, subject(evidence.rows)]).toEqual([kind, id]);
  });

  it.each([
    'em que campos jogou o Farense?',
    'o Farense foi leal?',
    'quantos dias faltam?',
    'resultado contra o Gil Vicente em 2024/25',
    'em que lugar ficou em março de 1995?',
  ])('%s names nobody', async (question) => {
    expect((await ask(question)).evidence.kind).not.toMatch(/person/);
  });

  it.each([
    'Quem foi o Eusébio?',
    'o cristiano ronaldo jogou no farense?',
    'quantos golos marcou o Futre pelo Farense?',
  ])('%s has no record, and no figure of the team is passed off as his', async (question) => {
    const answer = await ask(question);
    expect(answer.outcome).toBe('no-record');
    expect(textOf(answer)).toContain('Não tenho registo');
  });
});

describe('offices', () => {
  it('the managers of every season are those of the facts, all of them', async () => {
    const rows = await index.all<{ season: number; names: string }>(
      sql`SELECT season, GROUP_CONCAT(name, '|') AS names FROM managers GROUP BY season`,
    );
    for (const { season, names } of rows) {
      const text = textOf(await ask(`quem treinava em ${label(season)}?`));
      for (const name of names.split('|')) expect(text, label(season)).toContain(name);
    }
    expect(rows.length).toBeGreaterThan(50);
  });

  it('the president of a year is whoever the list has in it', async () => {
    for (let year = 1912; year <= 2025; year += 1) {
      const rows = await index.all<{ name: string }>(
        sql`SELECT name FROM presidents WHERE from_year <= ${year} AND COALESCE(to_year, 9999) >= ${year}`,
      );
      const answer = await ask(`Quem era o presidente em ${year}?`);
      for (const { name } of rows) expect(textOf(answer), String(year)).toContain(name);
      if (rows.length === 0) expect(answer.outcome, String(year)).toBe('no-record');
    }
  });

  it('a contested year names both versions', async () => {
    expect(textOf(await ask('quem era o presidente em 1995/96?'))).toMatch(/Rui Manuel.*António Boronha/s);
    expect(textOf(await ask('quem era presidente em 1920?'))).toMatch(/António Guerreiro.*Miguel Cruz/s);
  });

  it('a match tells the season: who managed when Porto won 8-3', async () => {
    expect(textOf(await ask('quem treinava quando levámos 8-3 do Porto?'))).toMatch(/1986\/87.*Vital/);
  });
});

describe('squads and figures', () => {
  it('a squad has as many players as the facts', async () => {
    const rows = await index.all<{ season: number; players: number }>(
      sql`SELECT season, COUNT(DISTINCT person_id) AS players FROM squad_entries GROUP BY season`,
    );
    for (const { season, players } of rows.filter((row) => row.season % 4 === 0))
      expect((await ask(`plantel de ${label(season)}`)).table?.total, label(season)).toBe(players);
  });

  it('a top scorer is told where most of the squad has figures, and not elsewhere', async () => {
    const rows = await index.all<{ season: number; known: number; name: string; goals: number }>(sql`
      SELECT s.season, COUNT(*) AS known, MAX(s.goals) AS goals, p.name FROM season_stats s JOIN people p ON p.id = s.person_id
      WHERE s.appearances IS NOT NULL GROUP BY s.season`);
    for (const { season, known, goals, name } of rows.filter((row) => row.season >= 1970)) {
      const answer = await ask(`quem foi o melhor marcador em ${label(season)}?`);
      const text = textOf(answer);
      if (known >= 17 && season <= 1976) expect(text, label(season)).toMatch(new RegExp(`${name}.*${goals} golo`));
      if (known < 8) expect(text, label(season)).toContain('Não tenho registo completo');
    }
  });

  it('figures of part of the seasons say of which', async () => {
    expect(textOf(await ask('quantos jogos fez o Hassan Nader?'))).toContain('em 3 das 10 épocas');
  });
});

it('every figure about people and history is in the evidence or in the question', async () => {
  const questions = [
    ...people.filter((_, i) => i % 6 === 0).map(({ name }) => `Quem foi ${name}?`),
    ...people.filter((_, i) => i % 25 === 0).map(({ name }) => `Quantos jogos e golos fez o ${name}?`),
    ...Array.from({ length: 114 }, (_, i) => `Quem era o presidente em ${1912 + i}?`),
    ...Array.from({ length: 58 }, (_, i) => `quem treinava em ${label(1910 + 2 * i)}?`),
    ...Array.from({ length: 58 }, (_, i) => `que jogadores tinha em ${label(1911 + 2 * i)}?`),
    ...Array.from({ length: 36 }, (_, i) => `quem foi o melhor marcador em ${label(1954 + 2 * i)}?`),
    ...Array.from({ length: 60 }, (_, i) => `o que aconteceu em ${1905 + 2 * i}?`),
    ...['01-04', '27-05', '13-09', '29-02'].map((day) => `o que aconteceu a ${day.slice(0, 2)} de junho?`),
    ...['que títulos ganhou o Farense?', 'presidentes', 'treinadores do Farense', 'o que não sabes?'],
  ];
  const faults: string[] = [];
  for (const question of questions) {
    const answer = await ask(question);
    const figures = findFalseFigures({ text: textOf(answer), evidence: answer.evidence }, [question]);
    if (figures.length > 0) faults.push(`${question} → ${figures.join(', ')} in: ${textOf(answer)}`);
  }
  expect(faults).toEqual([]);
});
