import type { FactRow } from '#server/contracts/facts.ts';
import { normaliseText } from '../normalise-text.ts';
import type { FactRows, PlayedMatch, Standing } from './fact-rows.ts';

export function isPlayed(match: FactRows['matches'][number]): match is PlayedMatch {
  return match.outcome !== null && match.goals_for !== null && match.goals_against !== null;
}

/** Matches with a known score. */
export const playedMatches = (rows: FactRows) => rows.matches.filter(isPlayed);

export interface LeagueSeason {
  season: number;
  tier: number | null;
  outcome: FactRow<'seasons'>['outcome'];
  stage: FactRow<'stages'>;
  table: Standing[];
  own: Standing;
}

/**
 * Seasons whose league had one phase only and has a table: of these, place, points and goals are beyond doubt.
 */
export function leagueSeasons(rows: FactRows): LeagueSeason[] {
  return rows.seasons.flatMap(({ season, league_stage_id: id, tier, outcome }) => {
    const stage = rows.stages.find((candidate) => candidate.id === id);
    const phases = rows.stages.filter((other) => other.season === season && ['principal', 'fase'].includes(other.role));
    const table = rows.standings.filter((row) => row.stage_id === id).sort((a, b) => a.position - b.position);
    const own = table.find((row) => row.club_id === 'farense');
    return stage && own && phases.length === 1 ? [{ season, tier, outcome, stage, table, own }] : [];
  });
}

/** Clubs whose short name means no other club, with their played matches, those met most often first. */
export function opponents(rows: FactRows, atLeast = 1) {
  const names = new Map<string, Set<string>>();
  const add = (name: string, id: string) => {
    const key = normaliseText(name);
    names.set(key, (names.get(key) ?? new Set()).add(id));
  };
  for (const club of rows.clubs) for (const name of [club.name, club.short_name]) add(name, club.id);
  for (const alias of rows.aliases) add(alias.alias, alias.club_id);
  const byClub = Map.groupBy(playedMatches(rows), (match) => match.opponent_id);
  const isClear = (name: string) => names.get(normaliseText(name))?.size === 1 && !/\d|reserva|misto|seleç/i.test(name);
  return rows.clubs
    .filter((club) => !club.is_self && isClear(club.short_name))
    .map((club) => ({ club, matches: byClub.get(club.id) ?? [] }))
    .filter(({ matches }) => matches.length >= atLeast)
    .sort((a, b) => b.matches.length - a.matches.length);
}

/** Every name by which an answer may call a club. */
export function clubNames(rows: FactRows, id: string): string[] {
  const club = rows.clubs.find((candidate) => candidate.id === id);
  const aliases = rows.aliases.filter((alias) => alias.club_id === id && alias.kind !== 'sigla');
  return [...new Set([club?.short_name ?? id, club?.name ?? id, ...aliases.map(({ alias }) => alias)])];
}

/** The stages of the top level, and of a kind of competition. */
export function stageIds(rows: FactRows, accepts: (stage: FactRow<'stages'>, kind: string) => boolean): Set<string> {
  const kinds = new Map(rows.competitions.map(({ id, kind }) => [id, kind]));
  return new Set(rows.stages.filter((s) => accepts(s, kinds.get(s.competition_id) ?? '')).map(({ id }) => id));
}

/** Ways to write a score: Farense first; away and on neutral ground also the other way round. */
export function scoreItems({ goals_for: own, goals_against: other, venue }: PlayedMatch): string[] {
  return venue === 'casa' ? [`${own}-${other}`] : [`${own}-${other}`, `${other}-${own}`];
}

export function tally(matches: PlayedMatch[]) {
  const count = (outcome: string) => matches.filter((match) => match.outcome === outcome).length;
  const sum = (key: 'goals_for' | 'goals_against') => matches.reduce((total, match) => total + match[key], 0);
  return {
    played: matches.length,
    won: count('V'),
    drawn: count('E'),
    lost: count('D'),
    for: sum('goals_for'),
    against: sum('goals_against'),
  };
}

export const isDated = (match: FactRow<'matches'>) => match.date !== null && match.date_precision === 'dia';
