import { clubName } from '#server/knowledge/compose/portuguese.ts';
import type { Facts } from '#server/knowledge/facts/facts.ts';
import { clubSlots } from '../phrasing/name-club.ts';
import type { Target } from '../topic.ts';

/** Opponents with at least so many matches with a result. */
export function opponents(facts: Facts, fewest: number): Target[] {
  const counts = new Map<string, number>();
  for (const { opponent_id, outcome } of facts.matches)
    if (outcome !== null) counts.set(opponent_id, (counts.get(opponent_id) ?? 0) + 1);
  return [...facts.clubs.values()]
    .filter(({ id, is_self }) => !is_self && (counts.get(id) ?? 0) >= fewest)
    .map((club) => ({
      entity: `clube:${club.id}`,
      slots: clubSlots(club, facts.clubAliases),
      must: [clubName(club)],
      lacks: 'os jogos com esse adversário',
    }));
}
