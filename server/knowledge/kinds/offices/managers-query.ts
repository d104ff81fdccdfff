import { z } from 'zod';
import { claimOf, seasonsOfClaim, seasonsOfCompetition } from '../../evidence/season-claims.ts';
import type { Facts } from '../../facts/facts.ts';
import { askedOffice } from '../../parse/asked-office.ts';
import type { Parsed } from '../../parse/parsed.ts';

/** Who managed Farense: in a season, first, last, longest, or all of them. */
export const managersQuery = z.object({
  kind: z.literal('managers'),
  seasons: z.array(z.number().int()),
  from: z.number().int().nullable(),
  to: z.number().int().nullable(),
  which: z.enum(['epoca', 'primeiro', 'ultimo', 'todos', 'mais-tempo', 'por-dizer']),
  /** Another club's manager is asked for, of which there are no records. */
  otherClubId: z.string().nullable(),
  /** A country, or `estrangeiro` for every one but Portugal. */
  country: z.string().nullable().default(null),
  countryPlural: z.string().nullable().default(null),
  /** What the question takes for granted of the season. */
  claim: z.enum(['sobe', 'desce', 'titulo']).nullable(),
  /** The match by which the season was told. */
  matchId: z.string().nullable(),
});
export type ManagersQuery = z.infer<typeof managersQuery>;

export function recogniseManagers(parsed: Parsed, facts: Facts) {
  if (!parsed.cues.has('treinador') || parsed.cues.has('injecao')) return null;
  if (parsed.unknownPerson && !parsed.resumed) return null;
  if (parsed.people.length > 0 && !parsed.inherited.has('cues') && !parsed.resumed) return null;
  const asked = askedOffice(parsed, facts);
  const claim = claimOf(parsed);
  const competition = parsed.competitions.find((one) => one.by === 'competition') ?? null;
  const inSeasons = asked.seasons.length > 0;
  return {
    query: {
      ...asked,
      kind: 'managers' as const,
      seasons: seasonsOfClaim(claim, seasonsOfCompetition(competition, asked.seasons, facts), facts),
      which: inSeasons ? ('epoca' as const) : asked.which,
      claim: inSeasons ? claim : null,
      country: parsed.nationality?.country ?? null,
      countryPlural: parsed.nationality?.plural ?? null,
    },
    score: 86,
  };
}
