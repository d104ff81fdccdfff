import { expect, it } from 'vitest';
import { findFalseFigures } from '#server/evaluation/figures/find-false-figures.ts';
import { openIndex } from '#server/facts/open-index.ts';
import * as schema from '#server/facts/schema.ts';
import { ask, textOf } from './support/ask.ts';

const index = await openIndex();
const seasons = (await index.select().from(schema.seasons)).map((row) => row.label);
const clubs = (await index.select().from(schema.clubs))
  .filter((club) => !club.is_self && !/\d/.test(club.name))
  .map((club) => club.short_name);

const aboutSeason = [
  'em que lugar ficou em',
  'tabela',
  'como foi a época',
  'resultados de',
  'quantos golos marcou em',
  'maior derrota em',
  'em que divisão jogou em',
  'subiu em',
  'até onde foi na taça em',
  'último jogo de',
];
const aboutClub = [
  'historial com',
  'quantas vezes ganhámos ao',
  'última vez que ganhámos ao',
  'maior vitória contra o',
  'resultados nos anos 90 com o',
  'já perdemos com o',
];

/** A sample that moves through all templates, seasons and clubs without trying every pair. */
const questions = [
  ...seasons.flatMap((season, i) =>
    [aboutSeason[i % aboutSeason.length], aboutSeason[(i + 3) % aboutSeason.length]].map((text) => `${text} ${season}`),
  ),
  ...clubs.flatMap((club, i) =>
    [aboutClub[i % aboutClub.length], aboutClub[(i + 2) % aboutClub.length]].map((text) => `${text} ${club}`),
  ),
  ...[40, 50, 60, 70, 80, 90].flatMap((decade) =>
    [
      'como foi nos anos',
      'maior série sem perder nos anos',
      'adversário mais defrontado nos anos',
      'maior assistência nos anos',
    ].map((text) => `${text} ${decade}`),
  ),
];

it('every figure of an answer is in its evidence or in the question', async () => {
  const faults: string[] = [];
  for (const question of questions) {
    const answer = await ask(question);
    const figures = findFalseFigures({ text: textOf(answer), evidence: answer.evidence }, [question]);
    if (figures.length > 0) faults.push(`${question} → ${figures.join(', ')} in: ${textOf(answer)}`);
  }
  expect(questions.length).toBeGreaterThan(500);
  expect(faults).toEqual([]);
});

it('every source opens an address of the site, and every match row its own page', async () => {
  for (const question of questions.filter((_, i) => i % 10 === 0)) {
    const { evidence, links, table } = await ask(question);
    const addresses = [...evidence.sources, ...links]
      .map(({ href }) => href)
      .concat(table?.rows.flatMap((row) => row.href ?? []) ?? []);
    for (const address of addresses)
      expect(address).toMatch(/^\/(epocas|jogos|clubes|pessoas|competicoes|sobre)(\/[a-z0-9-]+)?(#[a-z0-9-]+)?$/);
  }
});
