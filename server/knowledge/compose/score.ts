import type { Match } from '../facts/facts.ts';

/** Farense's goals first, whatever the venue: "4-1". Without a score, "sem resultado". */
export function scoreText(match: Match): string {
  if (match.goals_for === null || match.goals_against === null) return 'sem resultado';
  return `${match.goals_for}-${match.goals_against}`;
}

/** What the score alone does not tell: extra time, shoot-out, administrative decision. */
export function scoreNotes(match: Match): string[] {
  const notes: string[] = [];
  if (match.extra_time) notes.push('após prolongamento');
  if (match.penalties_for !== null && match.penalties_against !== null) {
    const won = match.penalties_for > match.penalties_against;
    notes.push(
      `${match.penalties_for}-${match.penalties_against} ${won ? 'a favor' : 'contra'} no desempate por penáltis`,
    );
  }
  if (match.awarded) notes.push('decisão administrativa');
  return notes;
}
