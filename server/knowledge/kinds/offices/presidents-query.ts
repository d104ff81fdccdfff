import { z } from 'zod';
import type { Facts } from '../../facts/facts.ts';
import { askedOffice } from '../../parse/asked-office.ts';
import type { Parsed } from '../../parse/parsed.ts';

/** Who presided over Farense: in a year or season, first, last, longest, or all of them. Terms are known by year. */
export const presidentsQuery = z.object({
  kind: z.literal('presidents'),
  years: z.array(z.number().int()),
  seasons: z.array(z.number().int()),
  from: z.number().int().nullable(),
  to: z.number().int().nullable(),
  which: z.enum(['quando', 'primeiro', 'ultimo', 'todos', 'mais-tempo', 'por-dizer']),
  /** The match by which the season was told. */
  matchId: z.string().nullable(),
  otherClubId: z.string().nullable(),
});
export type PresidentsQuery = z.infer<typeof presidentsQuery>;

const mostYears = 4;

/** Years named, by themselves or in a date; a season named says it better. */
const yearsOf = ({ seasons, years, date }: Parsed): number[] =>
  seasons.length > 0 ? [] : [...years, ...(date?.year ? [date.year] : [])].slice(0, mostYears);

export function recognisePresidents(parsed: Parsed, facts: Facts) {
  if (!parsed.cues.has('presidente') || parsed.cues.has('injecao')) return null;
  if (parsed.unknownPerson && !parsed.resumed) return null;
  if (parsed.people.length > 0 && !parsed.resumed) return null;
  const asked = askedOffice(parsed, facts);
  const years = yearsOf(parsed);
  const seasons = years.length === 0 ? asked.seasons : [];
  return {
    query: {
      ...asked,
      kind: 'presidents' as const,
      years,
      seasons,
      which: years.length + seasons.length > 0 ? ('quando' as const) : asked.which,
    },
    score: 86,
  };
}
