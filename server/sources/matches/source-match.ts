import type { FactRow } from '#server/contracts/facts.ts';

type Match = FactRow<'matches'>;

/** A match as one source file tells it: names and dates not yet judged, score already Farense first. */
export interface SourceMatch {
  line: number;
  /** The block it stands in: competition and season as the file writes them. */
  block: string;
  season: number | null;
  date: string;
  time: Match['time'];
  round: string;
  venue: Match['venue'];
  opponent: string;
  goals: { for: number; against: number } | null;
  outcome: Match['outcome'];
  extraTime: boolean;
  penalties: { for: number; against: number } | null;
  awarded: boolean;
}
