import type { FactRow } from '#server/contracts/facts.ts';
import type { Facts } from '../../facts/facts.ts';
import type { TopPlayersQuery } from './top-players-query.ts';

type Stat = FactRow<'season_stats'>;

export interface FoundTopPlayers {
  /** The season's figures, highest first. */
  stats: Stat[];
  squad: number;
  /** Recorded goals by player, in the season's matches with all scorers on record. */
  scorers: { personId: string; goals: number }[];
  matches: number;
  withScorers: number;
}

export const figureOf = ({ measure }: TopPlayersQuery, row: Stat | undefined): number =>
  (measure === 'golos' ? row?.goals : row?.appearances) ?? 0;

/** Everyone with recorded goals in these matches, most first. */
function scorersOf(matchIds: readonly string[], facts: Facts): FoundTopPlayers['scorers'] {
  const goals = matchIds
    .flatMap((id) => facts.goalsByMatch.get(id) ?? [])
    .filter((goal) => goal.side === 'farense' && !goal.own_goal && goal.person_id !== null);
  return [...Map.groupBy(goals, (goal) => goal.person_id ?? '')]
    .map(([personId, own]) => ({ personId, goals: own.length }))
    .sort((a, b) => b.goals - a.goals);
}

export function findTopPlayers(query: TopPlayersQuery, facts: Facts): FoundTopPlayers {
  const { season } = query;
  const stats = facts.seasonStats.filter((row) => row.season === season && row.appearances !== null);
  const matches = facts.matches.filter((match) => match.season === season && match.outcome !== null);
  return {
    stats: stats.toSorted((a, b) => figureOf(query, b) - figureOf(query, a)),
    squad: new Set(facts.squadEntries.filter((row) => row.season === season).map((row) => row.person_id)).size,
    scorers: scorersOf(
      matches.map((match) => match.id),
      facts,
    ),
    matches: matches.length,
    withScorers: matches.filter((match) => match.scorers === 'completos').length,
  };
}
