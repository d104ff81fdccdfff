import { z } from 'zod';
import { composed } from '../compose/answers.ts';
import { dateInWords } from '../compose/dates.ts';
import { bold, number } from '../compose/portuguese.ts';
import { seasonLabel } from '../entities/season-years.ts';
import { computedRow } from '../evidence/rows.ts';
import type { Facts } from '../facts/facts.ts';
import { defineKind } from '../kind.ts';
import type { Parsed } from '../parse/parsed.ts';

/** What the records hold and what they do not: seasons, matches, people, and the gaps. */
const schema = z.object({
  kind: z.literal('coverage'),
  /** Whether it is the club's own. */
  official: z.boolean(),
});

function recognise(parsed: Parsed) {
  const official = parsed.cues.has('oficial');
  if ((!parsed.cues.has('lacunas') && !official) || parsed.people.length > 0 || parsed.opponents.length > 0)
    return null;
  return { query: { kind: 'coverage' as const, official }, score: 89 };
}

function gather(_query: unknown, facts: Facts) {
  const { matches } = facts;
  const withCrowd = matches.filter((match) => match.attendance !== null);
  return {
    matches: matches.length,
    undated: matches.filter((match) => match.date?.length !== 10).length,
    scorers: matches.filter((match) => match.scorers === 'completos').length,
    referees: matches.filter((match) => match.referee !== null).length,
    crowds: withCrowd.length,
    firstCrowd: Math.min(...withCrowd.map((match) => match.season)),
    figures: facts.seasonStats.filter((row) => row.appearances !== null).length,
    squads: facts.squadEntries.length,
    managers: new Set(facts.managers.map((row) => row.season)).size,
    last: matches.filter((match) => match.date?.length === 10).at(-1)?.date ?? null,
  };
}

export const coverage = defineKind({
  kind: 'coverage',
  schema,
  recognise,
  gather,
  compose: (query, held, facts) =>
    composed('coverage', {
      sentences: [
        query.official ? 'Este projeto não é oficial: é feito por adeptos e não tem ligação ao clube.' : '',
        `Há registo de ${bold(`${number(held.matches)} jogos`)}, de ${seasonLabel(facts.firstSeason)} a ${held.last ? dateInWords(held.last) : seasonLabel(facts.lastSeason)}, e de ${number(facts.people.size)} pessoas.`,
        `Marcadores completos há em ${number(held.scorers)} jogos, árbitro em ${number(held.referees)} e assistência em ${number(held.crowds)}, nenhuma antes de ${seasonLabel(held.firstCrowd)}; a ${number(held.undated)} falta a data.`,
        `Os jogos e golos de cada jogador só estão em ${number(held.figures)} das ${number(held.squads)} presenças em plantéis, e o treinador em ${held.managers} épocas.`,
        'Não há equipas iniciais, substituições, passes para golo, cartões nem listas de melhores marcadores.',
      ]
        .filter(Boolean)
        .slice(0, query.official ? 2 : undefined),
      links: [{ label: 'De onde vêm os factos', href: '/sobre#fontes' }],
      followUps: ['De onde vêm os dados?', 'Qual foi a maior assistência?', 'Quando foi fundado o Farense?'],
      evidence: {
        rows: [
          computedRow('registos', {
            jogos: held.matches,
            pessoas: facts.people.size,
            sem_data: held.undated,
            com_marcadores: held.scorers,
            com_arbitro: held.referees,
            com_assistencia: held.crowds,
            primeira_assistencia: seasonLabel(held.firstCrowd),
            presencas_com_numeros: held.figures,
            presencas: held.squads,
            epocas_com_treinador: held.managers,
            primeira_epoca: seasonLabel(facts.firstSeason),
            ate: held.last,
          }),
        ],
        sources: [
          { id: 'fontes', title: 'De onde vêm os factos', href: '/sobre#fontes', note: `${facts.sources.size} fontes` },
        ],
      },
    }),
});
