import type { DatasetFile, DatasetRow } from '../rows/dataset-row.ts';
import type { Finding, Severity } from './finding.ts';
import type { ClubSeason } from './known-seasons.ts';

/** Where in a row: a field and a position in its text, or a column of the line. */
export interface Place {
  readonly field?: 'prompt' | 'completion';
  readonly index?: number;
  readonly column?: number;
}

export type Report = (message: string, place?: Place) => void;

/** What rules may need beside the rows. Null where it is not there; the rules that need it then do not run. */
export interface RuleContext {
  /** Number of tokens of a whole example. */
  readonly countTokens: ((row: DatasetRow) => number) | null;
  /** Longest example in tokens that training reads. */
  readonly maxTokens: number;
  /** Farense's league seasons by start year. */
  readonly seasons: ReadonlyMap<number, readonly ClubSeason[]> | null;
  readonly files: readonly DatasetFile[];
  /** A folder for temporary files, removed at the end. */
  readonly workspace: string;
}

interface RuleHead {
  /** The name by which the rule is switched off, and that of its file. */
  readonly name: string;
  readonly severity: Severity;
  /** What it looks for, in a few words of Portuguese. */
  readonly title: string;
}

/** Looks at one row at a time. */
export interface RowRule extends RuleHead {
  /** Why it cannot run with this context, or null when it can. */
  readonly unavailable?: (context: RuleContext) => string | null;
  readonly check: (row: DatasetRow, report: Report, context: RuleContext) => void;
}

/** Compares rows with each other: takes note of each, and speaks at the end. */
export interface ComparingRule extends RuleHead {
  readonly unavailable?: (context: RuleContext) => string | null;
  readonly start: (context: RuleContext) => Comparison;
}

export interface Comparison {
  add(row: DatasetRow): void;
  findings(): Iterable<RowFinding> | AsyncIterable<RowFinding>;
  /** Frees what it holds, also when the findings were not read. */
  close(): void;
}

/** A finding of a comparing rule, which no longer has the row. */
export type RowFinding = Pick<Finding, 'line' | 'message'> & {
  file: number;
  column?: number;
  other?: { file: number; line: number };
};
