import type { Facts, Match } from '../facts/facts.ts';
import { cupRun, roundDepth } from './cup-run.ts';

/** The matches with one club in one round of a cup, and who went on. */
export interface CupTie {
  matches: Match[];
  /** Null when the record does not tell. */
  through: 'farense' | 'adversario' | null;
}

const cupKinds = new Set(['taca', 'europa']);

/** Goals of all matches of a tie; a shoot-out counts when they are level. */
function decided(matches: readonly Match[]): CupTie['through'] {
  const margin = matches.reduce((sum, match) => sum + (match.goals_for ?? 0) - (match.goals_against ?? 0), 0);
  if (margin !== 0) return margin > 0 ? 'farense' : 'adversario';
  const last = matches.at(-1);
  if (last?.penalties_for == null || last.penalties_against === null) return null;
  return last.penalties_for > last.penalties_against ? 'farense' : 'adversario';
}

function tiesOf(campaign: readonly Match[]): CupTie[] {
  const knockout = cupRun(campaign).matches.filter((match) => match.outcome !== null && roundDepth(match.round) >= 0);
  const ties = [...Map.groupBy(knockout, (match) => `${match.round}:${match.opponent_id}`).values()];
  return ties.map((matches, index) => {
    // Whoever plays a later round has gone through, however it was decided.
    const later = ties
      .slice(index + 1)
      .some(([match]) => match && roundDepth(match.round) > roundDepth(matches[0]?.round ?? null));
    return { matches, through: later ? 'farense' : decided(matches) };
  });
}

const known = new WeakMap<Facts, CupTie[]>();

/** Every tie of every cup, oldest first. Groups put nobody out by one match, and are not among them. */
export function cupTies(facts: Facts): CupTie[] {
  const found = known.get(facts);
  if (found) return found;
  const cups = facts.matches.filter((match) => cupKinds.has(match.competition.kind));
  const campaigns = Map.groupBy(cups, (match) => `${match.season}:${match.stage.competition_id}`);
  const ties = [...campaigns.values()].flatMap(tiesOf);
  known.set(facts, ties);
  return ties;
}
