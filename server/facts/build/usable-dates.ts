import type { SourceMatch } from '#server/sources/matches/source-match.ts';

export interface UsableDate {
  date: string | null;
  /** Why a date of the source is not used; null when it is, or when there was none. */
  problem: string | null;
}

/** Play-offs of 1981/82 ran into September 1982: their dates are likely real and are kept. */
const lateBlock = 'Liguilha I/II Divisão 1981/82';

function judge({ date, season, block }: SourceMatch, sameDay: number): UsableDate {
  if (date === '-' || date === '') return { date: null, problem: null };
  if (!/^(18|19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(date))
    return { date: null, problem: `data inválida na fonte (${date})` };
  if (sameDay > 1) return { date: null, problem: `data repetida em ${sameDay} jogos da prova (${date})` };
  const inSeason = season === null || (date >= `${season}-07-01` && date <= `${season + 1}-07-31`);
  if (!inSeason && block !== lateBlock) return { date: null, problem: `data fora da época (${date})` };
  return { date, problem: null };
}

/**
 * The date of each match, or null with the reason: a date that several matches of one competition share is a
 * placeholder, and one outside the season is wrong. Nothing is put in its place.
 */
export function usableDates(matches: SourceMatch[]): Map<SourceMatch, UsableDate> {
  const sharing = Map.groupBy(matches, ({ block, season, date }) => `${season} ${block} ${date}`);
  return new Map(
    matches.map((m) => [m, judge(m, sharing.get(`${m.season} ${m.block} ${m.date}`)?.length ?? 1)] as const),
  );
}
