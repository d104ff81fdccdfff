import { monthNames } from '#server/contracts/month-names.ts';
import { seasonLabel } from '../entities/season-years.ts';
import type { CompetitionFilter, MatchFilter } from '../evidence/match-filter.ts';
import type { Facts } from '../facts/facts.ts';
import { dateInWords } from './dates.ts';
import { list, theClub, theCompetition } from './portuguese.ts';
import { roundInWords } from './rounds.ts';

const tierNames: Record<string, string> = {
  '1': 'no 1.º escalão',
  '2': 'no 2.º escalão',
  '3': 'no 3.º escalão',
  '4': 'no 4.º escalão',
  '5': 'nas distritais',
  '6': 'nas distritais',
};
const kindNames: Record<string, string> = {
  liga: 'no campeonato',
  taca: 'nas taças',
  europa: 'nas provas europeias',
  regional: 'nas provas regionais',
  particular: 'em particulares',
};

/** "na Taça de Portugal", "no 1.º escalão", "no campeonato". */
export function competitionScope(filter: CompetitionFilter, facts: Facts): string {
  if (filter.by === 'competition') {
    const competitions = filter.values.flatMap((id) => facts.competitions.get(id) ?? []);
    return list(competitions.map((competition) => theCompetition(competition, 'em')));
  }
  const names = filter.by === 'tier' ? tierNames : kindNames;
  return list([...new Set(filter.values.map((value) => names[value] ?? value))]);
}

/** "entre 1980/81 e 1989/90", "desde 1990/91", "até 1949/50". */
export function periodScope(from: number | null, to: number | null): string {
  if (from !== null && to !== null)
    return from === to ? `em ${seasonLabel(from)}` : `entre ${seasonLabel(from)} e ${seasonLabel(to)}`;
  if (from !== null) return `desde ${seasonLabel(from)}`;
  return to === null ? '' : `até ${seasonLabel(to)}`;
}

function dateScope(date: NonNullable<MatchFilter['date']>): string {
  const month = monthNames[date.month - 1] ?? '';
  if (date.day === null) return date.year === null ? `em ${month}` : `em ${month} de ${date.year}`;
  return date.year === null
    ? `a ${date.day} de ${month}`
    : `a ${dateInWords(`${date.year}-${date.month}-${date.day}`)}`;
}

/** When: "em 1994/95", "entre 1980/81 e 1989/90", "em 1995", "a 4 de junho de 1995". */
export function timeScope(filter: MatchFilter): string {
  if (filter.date) return dateScope(filter.date);
  if (filter.seasons.length > 0) return `em ${list(filter.seasons.map(seasonLabel))}`;
  if (filter.years.length > 0) return `no ano de ${list(filter.years.map(String))}`;
  return periodScope(filter.from, filter.to);
}

const venues = { casa: 'em casa', fora: 'fora de casa', neutro: 'em campo neutro' };

function atLeastScope({ of, value }: NonNullable<MatchFilter['atLeast']>): string {
  if (of === 'diferenca') return `por ${value} ou mais golos de diferença`;
  return `com ${value} ou mais golos ${of}`;
}

/** A slice of matches in words, in the order in which people say it. Empty when everything counts. */
export function scopeInWords(filter: MatchFilter, facts: Facts, options: { opponent?: boolean } = {}): string {
  const clubs = filter.opponentIds.flatMap((id) => facts.clubs.get(id) ?? []);
  const parts = [
    options.opponent === false || clubs.length === 0 ? '' : `contra ${list(clubs.map((club) => theClub(club)))}`,
    filter.score ? `por ${filter.score.first}-${filter.score.second}` : '',
    filter.atLeast ? atLeastScope(filter.atLeast) : '',
    filter.venue ? venues[filter.venue] : '',
    filter.round && filter.round !== 'J*'
      ? (roundInWords(filter.round) ?? '')
      : filter.round === 'J*'
        ? 'na última jornada'
        : '',
    filter.competition ? competitionScope(filter.competition, facts) : '',
    timeScope(filter),
  ];
  return parts.filter(Boolean).join(' ');
}

/** Says that nothing was left out, when no competition was named. */
export const allCompetitions = (filter: MatchFilter): string =>
  filter.competition || filter.round ? '' : 'em todas as competições';
