import type { Facts } from '../../facts/facts.ts';
import { type Composed, defineKind } from '../../kind.ts';
import { type FoundTopPlayers, findTopPlayers } from './find-top-players.ts';
import { mostSeasons } from './most-seasons.ts';
import { topPlayersOfAllTime } from './top-players-of-all-time.ts';
import { topPlayersOfSeason } from './top-players-of-season.ts';
import { recogniseTopPlayers, type TopPlayersQuery, topPlayersQuery } from './top-players-query.ts';

function compose(query: TopPlayersQuery, found: FoundTopPlayers, facts: Facts): Composed {
  const { measure, season } = query;
  if (measure === 'epocas') return mostSeasons(query, facts);
  if (season !== null) return topPlayersOfSeason({ ...query, season }, found, facts);
  return topPlayersOfAllTime(query, measure, facts);
}

export const topPlayers = defineKind({
  kind: 'top-players',
  schema: topPlayersQuery,
  recognise: recogniseTopPlayers,
  gather: findTopPlayers,
  compose,
});
