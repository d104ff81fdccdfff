/** A row of a league table as its source writes it; `played` and others are null where the source has none. */
export interface SourceTableRow {
  line: number;
  position: number;
  club: string;
  points: number;
  played: number;
  won: number;
  drawn: number;
  lost: number;
  goalsFor: number;
  goalsAgainst: number;
  /** The source's columns were shifted and have been read as they must be. */
  shifted: boolean;
}

/** One league table: `heading` as in the file, `part` its number under that heading, from 1. */
export interface SourceTable {
  heading: string;
  part: number;
  line: number;
  rows: SourceTableRow[];
}
