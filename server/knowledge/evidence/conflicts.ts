import type { Evidence } from '#server/contracts/evidence.ts';
import type { FactRow } from '#server/contracts/facts.ts';
import type { Facts, Match } from '../facts/facts.ts';

type Told = Evidence['conflicts'][number];

/** A disagreement between sources, as the evidence tells it. */
export const asEvidence = (conflict: FactRow<'conflicts'>): Told => ({
  topic: conflict.topic,
  versions: [
    { text: conflict.version_a, source: conflict.source_a },
    { text: conflict.version_b, source: conflict.source_b },
  ],
  decision: conflict.decision,
});

/** What sources disagree on about these subjects: "managers:1987", "matches:1989-90/…". */
export const conflictsAbout = (subjects: readonly string[], facts: Facts): Told[] =>
  facts.conflicts.filter((conflict) => subjects.includes(conflict.subject)).map(asEvidence);

export const matchConflicts = (matches: readonly Match[], facts: Facts): Told[] =>
  conflictsAbout(
    matches.map((match) => `matches:${match.id}`),
    facts,
  );

/** Matches that only one source has, and that are not in the record: those with this club, in this season. */
export function unrecordedMatches(opponentIds: readonly string[], seasons: readonly number[], facts: Facts): Told[] {
  const names = opponentIds.flatMap((id) => facts.clubs.get(id)?.short_name ?? []);
  const unrecorded = facts.conflicts.filter((conflict) => {
    const id = conflict.subject.replace(/^matches:/, '');
    if (id === conflict.subject || facts.matchById.has(id)) return false;
    const season = Number(id.slice(0, 4));
    return (
      (names.length === 0 || names.some((name) => conflict.version_a.includes(name))) &&
      (seasons.length === 0 || seasons.includes(season))
    );
  });
  return unrecorded.map(asEvidence);
}
