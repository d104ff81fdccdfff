import type { FactRow } from '#server/contracts/facts.ts';
import { foldText } from '#server/sources/fold-text.ts';
import type { Everybody } from './build-people.ts';
import { foldedNames } from './person-draft.ts';

/**
 * Gives Farense's scorers their person: the one player of that season's squad, or of a biography that
 * covers the season, who has that name.
 * An own goal counts for the other side, so its scorer is looked for on the side that suffered it.
 */
export function linkScorers(
  goals: FactRow<'goals'>[],
  seasonOf: Map<string, number>,
  squads: FactRow<'squad_entries'>[],
  { people }: Everybody,
): FactRow<'goals'>[] {
  const names = new Map(people.map(({ draft, id }) => [id, foldedNames(draft)]));
  const squadOf = new Map(
    [...Map.groupBy(squads, ({ season }) => season)].map(([season, entries]) => [
      season,
      entries.map((e) => e.person_id),
    ]),
  );
  const told = Map.groupBy(
    people.flatMap(({ draft, id }) => (draft.biography?.epocas_farense ?? []).map((season) => ({ season, id }))),
    ({ season }) => season,
  );
  return goals.map((goal) => {
    const ours = (goal.side === 'farense') !== goal.own_goal;
    const season = seasonOf.get(goal.match_id) ?? 0;
    const candidates = new Set([...(squadOf.get(season) ?? []), ...(told.get(season) ?? []).map(({ id }) => id)]);
    const folded = foldText(goal.player);
    const [person, another] = ours ? [...candidates].filter((id) => names.get(id)?.has(folded)) : [];
    return person && !another ? { ...goal, person_id: person } : goal;
  });
}
