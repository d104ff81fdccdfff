import { slug } from '#server/sources/fold-text.ts';
import { seasonLabel } from '#server/sources/seasons/season-label.ts';

interface Known {
  season: number;
  stage_id: string;
  date: string | null;
  round: string | null;
  opponent_id: string;
  venue: string;
}

/**
 * A readable identifier that does not change when other matches are added:
 * `1995-04-01-benfica-casa`, or without a day `1976-77-ii-divisao-zona-sul-j12-olhanense-casa`.
 */
export function matchId({ season, stage_id, date, round, opponent_id, venue }: Known): string {
  if (date?.length === 10) return `${date}-${opponent_id}-${venue}`;
  const label = seasonLabel(season).replace('/', '-');
  return [label, stage_id.replace(/^\d{4}-/, ''), round && slug(round), opponent_id, venue].filter(Boolean).join('-');
}
