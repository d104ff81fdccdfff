import type { CompetitionFilter } from './match-filter.ts';

/** Whether the competition asked for is the championship, or none is named: no cup, no tournament. */
export const isOfLeague = (competition: CompetitionFilter | null): boolean =>
  competition === null || competition.by === 'tier' || (competition.by === 'kind' && competition.values[0] === 'liga');
