import type { FactRow } from '#server/contracts/facts.ts';
import type { Curated } from '../curated/read-curated.ts';

type ConflictRow = FactRow<'conflicts'>;

/** Where the sources disagree, and what the facts make of it; `id` is given when all are put together. */
export type Conflict = Omit<ConflictRow, 'id'>;

/** A conflict noted by hand. */
export const curatedConflict = (given: Curated['conflicts'][number]): Conflict => ({
  subject: given.assunto,
  topic: given.tema,
  version_a: given.versao_a,
  source_a: given.fonte_a,
  version_b: given.versao_b,
  source_b: given.fonte_b,
  decision: given.decisao,
  reason: given.motivo,
});

/** Gives every conflict an identifier that others added later do not change: its subject and a number. */
export function numbered(conflicts: Conflict[]): ConflictRow[] {
  const count = new Map<string, number>();
  return conflicts.map((conflict) => {
    const n = (count.get(conflict.subject) ?? 0) + 1;
    count.set(conflict.subject, n);
    return { id: n === 1 ? conflict.subject : `${conflict.subject}-${n}`, ...conflict };
  });
}
