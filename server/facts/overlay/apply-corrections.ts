import type { FactRow } from '#server/contracts/facts.ts';
import type { FactRows } from '../csv/facts-folder.ts';
import { type Correction, correctable } from './correction-schemas.ts';

const precisions = { 4: 'ano', 7: 'mes', 10: 'dia' } as const;

const precisionOf = (date: string | null) =>
  date === null ? null : (precisions[date.length as keyof typeof precisions] ?? null);

function outcomeOf({ goals_for, goals_against }: FactRow<'matches'>): FactRow<'matches'>['outcome'] {
  if (goals_for === null || goals_against === null) return null;
  return goals_for > goals_against ? 'V' : goals_for < goals_against ? 'D' : 'E';
}

const noteOf = (note: string | null, source: string) =>
  [note, `Corrigido na administração; fonte: ${source}.`].filter(Boolean).join(' ');

/** The match with its other values; what follows from date and score follows again. */
export function correctedMatch(row: FactRow<'matches'>, { campos, fonte }: Correction): FactRow<'matches'> {
  const next: FactRow<'matches'> = { ...row, ...definedOnly(correctable.matches.partial().parse(campos)) };
  return {
    ...next,
    date_precision: precisionOf(next.date),
    outcome: outcomeOf(next),
    quality: 'reparado',
    note: noteOf(row.note, fonte),
  };
}

export function correctedPerson(row: FactRow<'people'>, { campos, fonte }: Correction): FactRow<'people'> {
  const next: FactRow<'people'> = { ...row, ...definedOnly(correctable.people.partial().parse(campos)) };
  return { ...next, quality: 'reparado', note: noteOf(row.note, fonte) };
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

const definedOnly = <T extends object>(values: T): Defined<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;

/** Lists of scorers that no longer add up to the corrected score are left out, and the match says so. */
export function withoutStaleGoals({ matches, goals }: Pick<FactRows, 'matches' | 'goals'>, ids: ReadonlySet<string>) {
  const listed = Map.groupBy(goals, ({ match_id }) => match_id);
  const stale = new Set(
    matches.flatMap(({ id, scorers, goals_for, goals_against }) => {
      const all = listed.get(id) ?? [];
      const ours = all.filter(({ side }) => side === 'farense').length;
      const adds = ours === goals_for && all.length - ours === goals_against;
      return ids.has(id) && scorers === 'completos' && !adds ? [id] : [];
    }),
  );
  return {
    matches: matches.map((row) =>
      stale.has(row.id)
        ? {
            ...row,
            scorers: 'nenhum' as const,
            note: `${row.note ?? ''} A lista de marcadores deixou de somar.`.trim(),
          }
        : row,
    ),
    goals: goals.filter(({ match_id }) => !stale.has(match_id)),
  };
}
