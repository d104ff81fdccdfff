import { paths } from '#server/config/paths.ts';
import { type FactRows, factTableNames, readFactTable } from '#server/facts/csv/facts-folder.ts';

/** The facts as committed in `data/facts`. */
export const facts = Object.fromEntries(
  factTableNames.map((table) => [table, readFactTable(paths.facts, table).rows.map(({ row }) => row)]),
) as FactRows;

export const matchesOf = (stage: string) => facts.matches.filter(({ stage_id }) => stage_id === stage);
export const match = (id: string) => facts.matches.find((m) => m.id === id);
export const table = (stage: string) => facts.standings.filter(({ stage_id }) => stage_id === stage);
export const farenseIn = (stage: string) => table(stage).find(({ club_id }) => club_id === 'farense');
export const quarantined = (rule: string) => facts.quarantine.filter((row) => row.rule === rule);
export const conflictsAbout = (subject: string) => facts.conflicts.filter((row) => row.subject.startsWith(subject));

/** Matches played, won, drawn, lost, goals for and against. */
export function record(stage: string): string {
  const played = matchesOf(stage).filter(({ outcome }) => outcome !== null);
  const count = (outcome: string) => played.filter((m) => m.outcome === outcome).length;
  const sum = (key: 'goals_for' | 'goals_against') => played.reduce((total, m) => total + (m[key] ?? 0), 0);
  return `${played.length}: ${count('V')}-${count('E')}-${count('D')}, ${sum('goals_for')}-${sum('goals_against')}`;
}
