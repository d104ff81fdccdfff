import type { Evidence } from '#server/contracts/evidence.ts';
import type { FactRow } from '#server/contracts/facts.ts';
import type { Facts, Match } from '../facts/facts.ts';

type Conflict = FactRow<'conflicts'>;

/** A disagreement between sources, as the evidence tells it. */
export const asEvidence = (conflict: Conflict): Evidence['conflicts'][number] => ({
  topic: conflict.topic,
  versions: [
    { text: conflict.version_a, source: conflict.source_a },
    { text: conflict.version_b, source: conflict.source_b },
  ],
  decision: conflict.decision,
});

/** What sources disagree on about these matches. */
export function matchConflicts(matches: readonly Match[], facts: Facts): Conflict[] {
  const subjects = new Set(matches.map((match) => `matches:${match.id}`));
  return facts.conflicts.filter((conflict) => subjects.has(conflict.subject));
}

/** Matches that only one source has, and that are not in the record: those with this club, in this season. */
export function unrecordedMatches(
  opponentIds: readonly string[],
  seasons: readonly number[],
  facts: Facts,
): Conflict[] {
  const names = opponentIds.flatMap((id) => facts.clubs.get(id)?.short_name ?? []);
  return facts.conflicts.filter((conflict) => {
    const id = conflict.subject.replace(/^matches:/, '');
    if (id === conflict.subject || facts.matchById.has(id)) return false;
    const season = Number(id.slice(0, 4));
    return (
      (names.length === 0 || names.some((name) => conflict.version_a.includes(name))) &&
      (seasons.length === 0 || seasons.includes(season))
    );
  });
}
