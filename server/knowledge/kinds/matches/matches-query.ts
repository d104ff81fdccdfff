import { z } from 'zod';
import { matchDetails } from '../../compose/match-details.ts';
import { matchFilter } from '../../evidence/match-filter.ts';

/** The results of a slice of matches: one match in full, a few as sentences, many as a list. */
export const matchesQuery = z.object({
  kind: z.literal('matches'),
  filter: matchFilter,
  /** What the question takes to have happened: "quando vencemos…" claims a win. */
  claim: z.object({
    outcome: z.enum(['V', 'E', 'D']).nullable(),
    score: z.object({ first: z.number(), second: z.number() }).nullable(),
  }),
  details: z.array(z.enum(matchDetails)),
});
export type MatchesQuery = z.infer<typeof matchesQuery>;
