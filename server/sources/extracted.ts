import type { FactRow } from '#server/contracts/facts.ts';

export type QuarantineRow = FactRow<'quarantine'>;

/** What a source file gives: its usable records, and what cannot be used with the reason why. */
export interface Extracted<T> {
  records: T[];
  quarantine: QuarantineRow[];
}
