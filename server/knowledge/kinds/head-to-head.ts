import { z } from 'zod';
import type { FactRow } from '#server/contracts/facts.ts';
import { composed, noRecord } from '../compose/answers.ts';
import { matchSentence } from '../compose/match-sentence.ts';
import { matchTable } from '../compose/match-table.ts';
import { bold, capital, count, list, theClub } from '../compose/portuguese.ts';
import { allCompetitions, scopeInWords } from '../compose/scope.ts';
import { tallyInWords } from '../compose/tally.ts';
import { seasonLabel } from '../entities/season-years.ts';
import { biggestBy } from '../evidence/biggest.ts';
import { isPlayed, type MatchFilter, matchFilter, selectMatches } from '../evidence/match-filter.ts';
import { clubHref, clubSource, matchRow, matchSource, tallyRow } from '../evidence/rows.ts';
import { tally } from '../evidence/tally.ts';
import type { Facts, Match } from '../facts/facts.ts';
import { type Composed, defineKind } from '../kind.ts';
import type { Cue } from '../lexicon/cues.ts';
import type { Parsed } from '../parse/parsed.ts';
import { hasTime, toMatchFilter } from '../parse/to-match-filter.ts';

/** All matches with a club: totals, home and away, the biggest results and the latest. */
const schema = z.object({ kind: z.literal('head-to-head'), filter: matchFilter });
type Query = z.infer<typeof schema>;

const others: Cue[] = [
  'maior',
  'menor',
  'serie',
  'vezes',
  'ultimo',
  'primeiro',
  'marcadores',
  'assistencia',
  'arbitro',
  'jogador',
  'treinador',
  'presidente',
  'pontos',
  'lugar',
  'tabela',
  'media',
  'percentagem',
  'proximo',
];

function recognise(parsed: Parsed) {
  if (parsed.opponents.length === 0 || parsed.date) return null;
  const balance = parsed.tokens.some((token) => token.norm === 'estamos');
  const asked = balance || parsed.cues.has('confronto') || parsed.cues.has('registo');
  let score = asked ? 75 : 40;
  if (others.some((cue) => parsed.cues.has(cue))) score -= 30;
  if (parsed.cues.has('quantos') && !asked) score -= 15;
  if (parsed.outcomes.length > 0 && !asked) score -= 10;
  if (hasTime(parsed) && !asked) score -= 10;
  if (parsed.round || parsed.score) score -= 20;
  if (score < 20) return null;
  const filter = { ...toMatchFilter(parsed), outcome: null };
  return { query: { kind: 'head-to-head' as const, filter }, score };
}

const gather = (query: Query, facts: Facts): Match[] => selectMatches(query.filter, facts);

function venueSentence(matches: readonly Match[]): string {
  const parts = (['casa', 'fora', 'neutro', 'desconhecido'] as const).flatMap((venue) => {
    const total = tally(matches.filter((match) => match.venue === venue));
    const name = { casa: 'Em casa', fora: 'fora', neutro: 'em campo neutro', desconhecido: 'em local por registar' }[
      venue
    ];
    return total.played > 0 ? [`${name} ${tallyInWords({ ...total, scored: 0, unknown: 0 }, false)}`] : [];
  });
  return parts.length > 0 ? `${capital(parts.join('; '))}.` : '';
}

function whoLeads(matches: readonly Match[], opponent: string): string {
  const { won, lost } = tally(matches);
  if (won === lost) return 'O saldo está empatado';
  return won > lost ? 'O saldo é favorável ao Farense' : `O saldo é favorável ${opponent}`;
}

function emptyAnswer(filter: MatchFilter, facts: Facts): Composed {
  const clubs = filter.opponentIds.flatMap((id) => facts.clubs.get(id) ?? []);
  const all = selectMatches(
    { ...filter, venue: null, competition: null, seasons: [], years: [], from: null, to: null },
    facts,
  );
  const nearby =
    all.length > 0
      ? [
          `Ao todo há ${count(all.length, 'jogo registado', 'jogos registados')} com ${list(clubs.map((club) => theClub(club)))}.`,
        ]
      : [];
  return noRecord('head-to-head', `Não tenho registo de jogos do Farense ${scopeInWords(filter, facts)}.`, nearby, {
    evidence: {
      rows: [tallyRow('confronto', tally(all), { ambito: scopeInWords(filter, facts), registados: all.length })],
    },
    links: clubs.map((club) => ({ label: `Ver todos os jogos com ${theClub(club)}`, href: clubHref(club.id) })),
    focus: filter.opponentIds[0] ? { clubId: filter.opponentIds[0] } : {},
  });
}

function latestSentence(matches: readonly Match[]): { match: Match; sentence: string } | null {
  const last = matches.filter((match) => match.outcome !== null).at(-1);
  return last ? { match: last, sentence: matchSentence(last, 'No mais recente, o Farense') } : null;
}

/** Clubs and seasons that can be told one by one. */
const mostClubs = 5;
const fewSeasons = 4;

const mostMet = (clubs: readonly FactRow<'clubs'>[], against: (clubId: string) => Match[]): FactRow<'clubs'>[] =>
  clubs.filter(({ id }) => against(id).length > 0).sort((a, b) => against(b.id).length - against(a.id).length);

function compose(query: Query, matches: Match[], facts: Facts): Composed {
  const [first] = matches;
  if (!first) return emptyAnswer(query.filter, facts);
  const against = (clubId: string) => matches.filter((match) => match.opponent_id === clubId);
  const asked = query.filter.opponentIds.flatMap((id) => facts.clubs.get(id) ?? []);
  // Of a big group, only those on record count; the most met are told one by one.
  const isGroup = asked.length > mostClubs;
  const clubs = isGroup ? mostMet(asked, against) : asked;
  const names = isGroup ? `${clubs.length} clubes` : list(clubs.map((club) => theClub(club)));
  const total = tally(matches);
  const scope = [scopeInWords(query.filter, facts, { opponent: false }), allCompetitions(query.filter)]
    .filter(Boolean)
    .join(', ');
  const latest = latestSentence(matches);
  const played = matches.filter(isPlayed);
  const best = biggestBy(played, 'vitoria')[0];
  const worst = biggestBy(played, 'derrota')[0];
  const favours = isGroup ? 'aos adversários' : list(clubs.map((club) => theClub(club, 'a')));
  const reached =
    total.played > 0
      ? `${clubs.length > 1 ? 'Ao todo, o' : 'O'} Farense e ${names} têm ${bold(count(total.played, 'jogo'))} com resultado registado${scope ? ` (${scope})` : ''}: ${tallyInWords(total)}.`
      : `Os jogos com ${names} não têm resultado registado.`;
  const extremes = [
    best ? `maior vitória: ${best.goals_for}-${best.goals_against}` : '',
    worst ? `maior derrota: ${worst.goals_for}-${worst.goals_against}` : '',
  ].filter(Boolean);
  const each =
    clubs.length > 1
      ? clubs
          .slice(0, mostClubs)
          .map(
            (club) =>
              `${capital(`com ${theClub(club)}`)}: ${bold(count(tally(against(club.id)).played, 'jogo'))}, ${tallyInWords(tally(against(club.id)))}.`,
          )
      : [];
  const seasons = [...new Set(matches.map((match) => match.season))];
  const shown = [latest?.match, best, worst].filter((match) => match !== undefined && match !== null);
  return composed('head-to-head', {
    sentences: [
      ...each,
      reached,
      total.played > 0
        ? `${whoLeads(matches, favours)}. ${query.filter.venue ? '' : venueSentence(matches)}`.trim()
        : '',
      extremes.length > 0 ? `${capital(extremes.join('; '))}.` : '',
      seasons.length <= fewSeasons ? `Foram em ${list(seasons.map(seasonLabel))}.` : '',
      latest?.sentence ?? '',
    ].filter(Boolean),
    figures: [
      { label: 'jogos', value: String(total.played) },
      { label: 'V-E-D', value: `${total.won}-${total.drawn}-${total.lost}` },
      { label: 'golos', value: `${total.goals_for}-${total.goals_against}` },
    ],
    table: matchTable(`Jogos do Farense com ${names}`, [...matches].reverse(), { href: clubHref(first.opponent_id) }),
    links: clubs
      .slice(0, mostClubs)
      .map((club) => ({ label: `Ver todos os jogos com ${theClub(club)}`, href: clubHref(club.id) })),
    followUps: ['E em casa?', 'E na Taça?', 'Qual foi a maior vitória?'],
    evidence: {
      rows: [
        tallyRow('confronto', total, {
          adversario: names,
          clubes: clubs.length,
          ambito: scope,
          epocas: seasons.length <= fewSeasons ? seasons.map(seasonLabel).join(', ') : seasons.length,
        }),
        ...(clubs.length > 1
          ? clubs.map((club) => tallyRow(`confronto-${club.id}`, tally(against(club.id)), { adversario: club.name }))
          : []),
        ...(['casa', 'fora', 'neutro', 'desconhecido'] as const).map((venue) =>
          tallyRow(`confronto-${venue}`, tally(matches.filter((match) => match.venue === venue)), { local: venue }),
        ),
        ...shown.map(matchRow),
      ],
      sources: [
        ...clubs
          .slice(0, mostClubs)
          .map((club) => clubSource(club, matches.filter((match) => match.opponent_id === club.id).length)),
        ...(latest ? [matchSource(latest.match)] : []),
      ],
    },
    focus: { clubId: first.opponent_id },
  });
}

export const headToHead = defineKind({ kind: 'head-to-head', schema, teamOnly: true, recognise, gather, compose });
