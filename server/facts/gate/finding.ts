import type { FactRows } from '../csv/facts-folder.ts';

/** Something the gate does not accept: which check, about what record, and what is wrong with it. */
export interface Finding {
  check: string;
  /** Names the record the way `excecoes-gate.csv` does: ids joined by a space. */
  subject: string;
  message: string;
}

export type Check = (facts: FactRows) => Finding[];
