import type { FactRow } from '#server/contracts/facts.ts';
import type { Check } from './finding.ts';

type Match = FactRow<'matches'>;

function recompute(matches: Match[], pointsPerWin: number) {
  const played = matches.filter(({ outcome }) => outcome !== null);
  const count = (outcome: string) => played.filter((m) => m.outcome === outcome).length;
  const sum = (key: 'goals_for' | 'goals_against') => played.reduce((total, m) => total + (m[key] ?? 0), 0);
  const [won, drawn, lost] = [count('V'), count('E'), count('D')];
  return {
    J: played.length,
    V: won,
    E: drawn,
    D: lost,
    GM: sum('goals_for'),
    GS: sum('goals_against'),
    Pts: pointsPerWin * won + drawn,
  };
}

/** Farense's row of every table, recomputed from the matches under the points rule of its time. */
export const farenseRow: Check = ({ standings, stages, clubs, matches }) => {
  const own = new Set(clubs.filter(({ is_self }) => is_self).map(({ id }) => id));
  const byStage = Map.groupBy(matches, ({ stage_id }) => stage_id);
  const stageOf = new Map(stages.map((stage) => [stage.id, stage]));
  return [...Map.groupBy(standings, ({ stage_id }) => stage_id)].flatMap(([stageId, rows]) => {
    const finding = (message: string) => [{ check: 'linha-do-farense', subject: stageId, message }];
    const [row, second] = rows.filter(({ club_id }) => own.has(club_id));
    if (!row || second) return finding('A classificação não tem exatamente uma linha do Farense.');
    const computed = recompute(byStage.get(stageId) ?? [], stageOf.get(stageId)?.points_per_win ?? 0);
    const written = {
      J: row.played,
      V: row.won,
      E: row.drawn,
      D: row.lost,
      GM: row.goals_for,
      GS: row.goals_against,
      Pts: row.points - row.adjustment,
    };
    const differing = (Object.keys(written) as (keyof typeof written)[]).filter(
      (key) => written[key] !== computed[key],
    );
    if (differing.length === 0) return [];
    return finding(differing.map((key) => `${key} na tabela ${written[key]}, pelos jogos ${computed[key]}`).join('; '));
  });
};
