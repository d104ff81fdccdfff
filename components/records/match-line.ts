import type { FactRow } from '#server/contracts/facts.ts';

type Match = FactRow<'matches'>;

/** What a list shows of a match; the pages' read functions return this and more. */
export interface MatchLine
  extends Pick<
    Match,
    | 'id'
    | 'season'
    | 'date'
    | 'round'
    | 'venue'
    | 'opponent_id'
    | 'goals_for'
    | 'goals_against'
    | 'outcome'
    | 'extra_time'
    | 'penalties_for'
    | 'penalties_against'
    | 'awarded'
  > {
  opponent: string;
  competition: string;
  competition_id: string;
  phase: string | null;
}

export const matchHref = (match: Pick<MatchLine, 'id'>) => `/jogos/${encodeURIComponent(match.id)}`;

/** A match's two sides, the home side first; on neutral or unknown ground Farense stands first. */
export function sides(match: MatchLine) {
  const own = { name: 'Farense', goals: match.goals_for, penalties: match.penalties_for, self: true };
  const other = { name: match.opponent, goals: match.goals_against, penalties: match.penalties_against, self: false };
  return match.venue === 'fora' ? [other, own] : [own, other];
}

/** "4–1", home side first, with how it came about; "–" when no result is recorded. */
export function scoreText(match: MatchLine): string {
  const [home, away] = sides(match);
  if (!home || !away || home.goals === null || away.goals === null) return '–';
  return `${home.goals}–${away.goals}`;
}

/** What a score does not say: extra time, a shoot-out, an award. */
export function scoreSuffix(match: MatchLine): string {
  const [home, away] = sides(match);
  const shootOut = home?.penalties != null && away?.penalties != null ? `${home.penalties}–${away.penalties} g.p.` : '';
  const parts = [shootOut || (match.extra_time ? 'a.p.' : ''), match.awarded ? 'decisão administrativa' : ''];
  return parts.filter(Boolean).join(', ');
}

export const venueNames: Record<MatchLine['venue'], string> = {
  casa: 'casa',
  fora: 'fora',
  neutro: 'campo neutro',
  desconhecido: 'local desconhecido',
};

export const outcomeNames = { V: 'vitória', E: 'empate', D: 'derrota' } as const;

/** A match in one line of text, for titles and previews: "Farense 4–1 Benfica". */
export function matchTitle(match: MatchLine): string {
  const [home, away] = sides(match);
  const score = scoreText(match);
  return `${home?.name} ${score === '–' ? 'v' : score} ${away?.name}`;
}
