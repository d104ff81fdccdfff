import { knownMatches } from '../../compose/known-matches.ts';
import { matchSentence } from '../../compose/match-sentence.ts';
import { bold, capital, count, list, number, theCompetition } from '../../compose/portuguese.ts';
import { allCompetitions, scopeInWords } from '../../compose/scope.ts';
import { tallyInWords } from '../../compose/tally.ts';
import { amount, counted } from '../../evidence/counted.ts';
import { tally } from '../../evidence/tally.ts';
import type { Facts, Match } from '../../facts/facts.ts';
import type { Measure } from '../../parse/measure.ts';
import type { TotalsQuery } from './totals-query.ts';

/** "venceu 3 vezes", "nunca venceu". */
const times = (verb: string, value: number) =>
  value === 0 ? bold(`nunca ${verb}`) : `${verb} ${bold(count(value, 'vez', 'vezes'))}`;

function claim(measure: Measure, matches: readonly Match[]): string {
  const value = amount(measure, matches);
  const total = tally(matches);
  const said: Record<Measure, string> = {
    jogos: `fez ${bold(count(value, 'jogo'))}`,
    vitorias: times('venceu', value),
    empates: times('empatou', value),
    derrotas: times('perdeu', value),
    'golos-marcados': `marcou ${bold(count(value, 'golo'))}`,
    'golos-sofridos': `sofreu ${bold(count(value, 'golo'))}`,
    golos: `marcou ${bold(count(total.goals_for, 'golo'))} e sofreu ${bold(number(total.goals_against))}`,
    'sem-sofrer': `não sofreu golos em ${bold(count(value, 'jogo'))}`,
    'sem-marcar': `não marcou em ${bold(count(value, 'jogo'))}`,
    penaltis: `foi a ${bold(count(value, 'desempate'))} por penáltis`,
  };
  return said[measure];
}

/** Competitions that can be told one by one. */
const fewCompetitions = 4;

function byCompetition({ filter, measure }: TotalsQuery, matches: readonly Match[]): string {
  if (filter.competition || filter.opponentIds.length > 0 || measure === 'golos') return '';
  const groups = Map.groupBy(matches, (match) => match.competition);
  if (groups.size < 2 || groups.size > fewCompetitions) return '';
  const parts = [...groups].map(
    ([competition, group]) => `${number(amount(measure, group))} ${theCompetition(competition, 'em')}`,
  );
  return `Por competição: ${list(parts)}.`;
}

const venuesInOrder = [
  ['casa', 'em casa'],
  ['fora', 'fora'],
  ['neutro', 'em campo neutro'],
  ['desconhecido', 'em local por registar'],
] as const;

function byVenue({ filter, measure }: TotalsQuery, matches: readonly Match[]): string {
  if (filter.venue || measure === 'golos') return '';
  const parts = venuesInOrder.flatMap(([venue, name]) => {
    const at = matches.filter((match) => match.venue === venue);
    const value = amount(measure, at);
    return value > 0 ? [{ value, name }] : [];
  });
  const [only] = parts;
  if (only && parts.length === 1) return `Sempre ${only.name}.`;
  return parts.length > 0 ? `Foram ${list(parts.map(({ value, name }) => `${number(value)} ${name}`))}.` : '';
}

function gamesInWords({ filter, measure }: TotalsQuery, played: number): string {
  // With a score asked for, the matches counted are already those with that score.
  if (filter.bound) return '';
  if (filter.score) return ` por ${filter.score.first}-${filter.score.second}`;
  if (measure === 'jogos') return '';
  return measure.startsWith('sem-') ? `, de ${number(played)} que fez` : ` em ${count(played, 'jogo')}`;
}

function leadSentence(query: TotalsQuery, matches: readonly Match[], scope: string): string {
  const games = gamesInWords(query, tally(matches).played);
  const everything = allCompetitions(query.filter);
  const basis = everything ? `, ${everything}` : '';
  return `${scope ? `${capital(scope)}, o` : 'O'} Farense ${claim(query.measure, matches)}${games}${basis}.`;
}

/** All results beside the one that is counted. */
function balance({ filter, measure }: TotalsQuery, matches: readonly Match[]): string {
  if (measure === 'jogos') return `Somou ${tallyInWords(tally(matches))}.`;
  const met = filter.opponentIds.length > 0 && !filter.score && !filter.bound;
  return met ? `Ao todo soma ${tallyInWords(tally(matches))}.` : '';
}

/** How many in all, with where and in which competitions. */
export function totalSentences(query: TotalsQuery, matches: readonly Match[], scope: string, facts: Facts): string[] {
  const { unknown } = tally(matches);
  const oneSeason = query.filter.seasons.length === 1 && query.measure !== 'jogos';
  return [
    leadSentence(query, matches, scope),
    byCompetition(query, matches) || (oneSeason ? '' : byVenue(query, matches)),
    balance(query, matches),
    knownMatches(query.filter, facts)?.sentence ?? '',
    query.measure !== 'jogos' && unknown > 0 ? `De ${count(unknown, 'jogo')} não há resultado registado.` : '',
  ];
}

const yesNoVerbs: Partial<Record<Measure, string>> = { vitorias: 'venceu', empates: 'empatou', derrotas: 'perdeu' };

/** "já ganhámos ao Benfica?": yes, how often and the last time; or no, and what happened instead. */
export function yesNoSentences(query: TotalsQuery, matches: readonly Match[], facts: Facts): string[] {
  const hits = counted(query.measure, matches);
  const last = hits.at(-1);
  const scope = scopeInWords(query.filter, facts);
  const verb = yesNoVerbs[query.measure] ?? 'jogou';
  const subject = `${scope ? `${scope}, ` : ''}o Farense`;
  if (!last)
    return [
      `Não: ${subject} ${bold(`nunca ${verb}`)} nos registos. Em ${count(matches.length, 'jogo')} tem ${tallyInWords(tally(matches))}.`,
    ];
  const among =
    query.filter.score || query.filter.bound ? 'nos registos' : `em ${count(tally(matches).played, 'jogo')}`;
  return [
    `Sim: ${subject} ${verb} ${bold(count(hits.length, 'vez', 'vezes'))} ${among}.`,
    matchSentence(last, 'No mais recente, o Farense'),
  ];
}
