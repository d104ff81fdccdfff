import { selectMatches } from '../evidence/match-filter.ts';
import type { Facts, Match } from '../facts/facts.ts';
import type { Parsed } from './parsed.ts';
import { toMatchFilter } from './to-match-filter.ts';

/** A match that a question uses to say when: "quando levámos 8-3 do Porto", "quando fomos à final da Taça". */
export interface Matter {
  match: Match;
  season: number;
}

const cupKinds = new Set(['taca', 'europa']);

/**
 * The match a question points to instead of naming a season; null when it points to none, or to matches of several
 * seasons. "Final" alone means that of a cup.
 */
export function matterOf(parsed: Parsed, facts: Facts): Matter | null {
  const timed = parsed.seasons.length + parsed.years.length > 0 || parsed.period !== null || parsed.date?.year;
  // "na UEFA": a competition of one season says which.
  const competition = parsed.competition?.by === 'competition' || parsed.competition?.values[0] === 'europa';
  const points =
    competition ||
    parsed.score !== null ||
    parsed.round !== null ||
    (parsed.opponents.length > 0 && parsed.outcomes.length > 0);
  if (timed || !points || parsed.inherited.has('opponents')) return null;
  const found = selectMatches({ ...toMatchFilter(parsed), score: parsed.score }, facts).filter(
    (match) => match.outcome !== null,
  );
  const finals =
    parsed.round === 'F' && !parsed.competition ? found.filter((match) => cupKinds.has(match.competition.kind)) : found;
  const [match] = finals;
  const last = finals.at(-1);
  if (!match || !last || new Set(finals.map((one) => one.season)).size !== 1) return null;
  return { match: last, season: last.season };
}
