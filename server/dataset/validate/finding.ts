/** `error`: the row must not be trained on. `warning`: look at it. */
export type Severity = 'error' | 'warning';

/** One thing that is wrong, and where. `line` and `column` count from 1. */
export interface Finding {
  file: string;
  line: number;
  column: number;
  rule: string;
  severity: Severity;
  /** What is wrong and what to do, in Portuguese. */
  message: string;
  /** The row that it is compared with, where there is one. */
  other?: { file: string; line: number };
}
