import type { Check } from './finding.ts';

/** A match marked as having all its scorers has exactly its goals in goals.csv, and the others have none. */
export const goalLists: Check = ({ matches, goals }) => {
  const byMatch = Map.groupBy(goals, ({ match_id }) => match_id);
  return matches.flatMap(({ id, scorers, goals_for, goals_against }) => {
    const listed = byMatch.get(id) ?? [];
    const ours = listed.filter(({ side }) => side === 'farense').length;
    const complete = ours === goals_for && listed.length - ours === goals_against;
    if (scorers === 'completos' ? complete : listed.length === 0) return [];
    return [
      {
        check: 'lista-de-golos',
        subject: id,
        message: `Tem ${listed.length} golos com marcador para ${goals_for}-${goals_against}.`,
      },
    ];
  });
};
