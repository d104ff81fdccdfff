import type { EvidenceSource } from '#server/contracts/evidence.ts';
import type { Facts, Match } from '../facts/facts.ts';
import { allMatchesSource, clubSource, matchSource, seasonMatchesSource } from './rows.ts';

/** Where a list of matches can be checked: each match of a few, else the page that has them all. */
export function listSources(matches: readonly Match[], facts: Facts): EvidenceSource[] {
  if (matches.length <= 5) return matches.map(matchSource);
  const seasons = new Set(matches.map((match) => match.season));
  const [season] = seasons;
  if (seasons.size === 1 && season !== undefined) {
    return [seasonMatchesSource(season, facts.matches.filter((match) => match.season === season).length)];
  }
  const clubs = new Set(matches.map((match) => match.opponent_id));
  const [first] = matches;
  if (clubs.size === 1 && first) {
    return [
      clubSource(first.opponent, facts.matches.filter((match) => match.opponent_id === first.opponent_id).length),
    ];
  }
  return [allMatchesSource(facts, matches.length)];
}
