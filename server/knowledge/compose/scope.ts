import { monthNames } from '#server/contracts/month-names.ts';
import { seasonLabel } from '../entities/season-years.ts';
import type { CompetitionFilter, MatchFilter } from '../evidence/match-filter.ts';
import type { Facts } from '../facts/facts.ts';
import { readerFor } from '../lexicon/reader.ts';
import { dateInWords } from './dates.ts';
import { list, number, theClub, theCompetition } from './portuguese.ts';
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

/** "entre 3 de março de 1990 e 20 de março de 1990", "desde 1 de março de 1990". */
function daysScope({ from, to }: NonNullable<MatchFilter['days']>): string {
  if (from && to) return `entre ${dateInWords(from)} e ${dateInWords(to)}`;
  return from ? `desde ${dateInWords(from)}` : `até ${dateInWords(to ?? '')}`;
}

/** When: "em 1994/95", "entre 1980/81 e 1989/90", "em 1995", "a 4 de junho de 1995". */
export function timeScope(filter: MatchFilter): string {
  if (filter.days) return daysScope(filter.days);
  if (filter.date)
    return [
      dateScope(filter.date),
      filter.date.year === null && filter.years.length > 0 ? `de ${list(filter.years.map(String))}` : '',
      filter.date.year === null && filter.seasons.length > 0 ? `de ${list(filter.seasons.map(seasonLabel))}` : '',
    ]
      .filter(Boolean)
      .join(' ');
  if (filter.seasons.length > 0) return `em ${list(filter.seasons.map(seasonLabel))}`;
  if (filter.years.length > 0) return `no ano de ${list(filter.years.map(String))}`;
  return periodScope(filter.from, filter.to);
}

const venues = { casa: 'em casa', fora: 'fora de casa', neutro: 'em campo neutro' };

const counted = {
  marcados: 'golos marcados',
  sofridos: 'golos sofridos',
  golos: 'golos',
  espectadores: 'espectadores',
};

function boundScope({ of, min, max }: NonNullable<MatchFilter['bound']>): string {
  const amount =
    min === max
      ? number(min ?? 0)
      : min === null
        ? `${number(max ?? 0)} ou menos`
        : of === 'espectadores'
          ? `mais de ${number(min - 1)}`
          : `${number(min)} ou mais`;
  return of === 'diferenca' ? `por ${amount} golos de diferença` : `com ${amount} ${counted[of]}`;
}

/** Clubs too many to be named one by one are told by the name of their group. */
const mostNamed = 3;

function opponentsScope(ids: readonly string[], facts: Facts): string {
  const clubs = ids.flatMap((id) => facts.clubs.get(id) ?? []);
  if (clubs.length === 0) return '';
  const group =
    clubs.length > mostNamed
      ? readerFor(facts).lexicon.sharedNames.find(
          (shared) => shared.group && clubs.every((club) => shared.clubIds.includes(club.id)),
        )
      : undefined;
  return `contra ${group ? group.name : list(clubs.map((club) => theClub(club)))}`;
}

const beyond = { prolongamento: 'com prolongamento', penaltis: 'com desempate por penáltis' };

const weekdays = [
  'ao domingo',
  'à segunda-feira',
  'à terça-feira',
  'à quarta-feira',
  'à quinta-feira',
  'à sexta-feira',
  'ao sábado',
];

/** A slice of matches in words, in the order in which people say it. Empty when everything counts. */
export function scopeInWords(filter: MatchFilter, facts: Facts, options: { opponent?: boolean } = {}): string {
  const parts = [
    options.opponent === false ? '' : opponentsScope(filter.opponentIds, facts),
    filter.score ? `por ${filter.score.first}-${filter.score.second}` : '',
    filter.bound ? boundScope(filter.bound) : '',
    filter.referees.length > 0 ? `arbitrados por ${list(filter.referees, 'ou')}` : '',
    filter.grounds.length > 0 ? `no recinto ${list(filter.grounds, 'ou')}` : '',
    filter.beyond ? beyond[filter.beyond] : '',
    filter.venue ? venues[filter.venue] : '',
    filter.round && filter.round !== 'J*'
      ? (roundInWords(filter.round) ?? '')
      : filter.round === 'J*'
        ? 'na última jornada'
        : '',
    filter.leg === null ? '' : `na ${filter.leg}.ª mão`,
    filter.competition ? competitionScope(filter.competition, facts) : '',
    filter.weekday === null ? '' : (weekdays[filter.weekday] ?? ''),
    timeScope(filter),
  ];
  return parts.filter(Boolean).join(' ');
}

/** Says that nothing was left out, when no competition was named. */
export const allCompetitions = (filter: MatchFilter): string =>
  filter.competition || filter.round ? '' : 'em todas as competições';
