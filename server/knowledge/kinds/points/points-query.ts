import { z } from 'zod';
import { isOfLeague } from '../../evidence/is-of-league.ts';
import { matchFilter } from '../../evidence/match-filter.ts';
import { hasCue } from '../../parse/has-cue.ts';
import type { Parsed } from '../../parse/parsed.ts';
import { hasTime, toMatchFilter } from '../../parse/to-match-filter.ts';

/** Points of the league over several seasons, or of a part of its matches: at home, against a club, on certain days. */
export const pointsQuery = z.object({
  kind: z.literal('points'),
  filter: matchFilter,
  as: z.enum(['total', 'media', 'casa-fora']),
});
export type PointsQuery = z.infer<typeof pointsQuery>;

const asksOther = (parsed: Parsed): boolean =>
  hasCue(parsed, 'jogador', 'treinador', 'presidente', 'maior', 'menor', 'mais', 'menos', 'serie') ||
  hasCue(parsed, 'tabela', 'lugar', 'adversario', 'injecao', 'marcadores') ||
  parsed.place !== null ||
  parsed.round !== null;

/** The club that the points were won from: "ao Benfica", "contra o Benfica"; not the one whose points are asked for. */
function isOpponent({ tokens, opponents, inherited, mentionsSelf, cues }: Parsed): boolean {
  const [club] = opponents;
  if (!club) return false;
  if (mentionsSelf || cues.has('nos') || inherited.has('opponents')) return true;
  return tokens
    .slice(Math.max(0, club.index - 2), club.index)
    .some((token) => /^(?:contra|com|ao|aos|a|frente|diante)$/.test(token.norm) && token.raw.toLowerCase() !== 'a');
}

/** Whether one row of one table has the answer already. */
function isOneSeason(parsed: Parsed): boolean {
  const seasons = parsed.seasons.length + parsed.years.length;
  return seasons > 0 && seasons <= 2 && parsed.venue === null && !parsed.bothVenues && parsed.opponents.length === 0;
}

export function recognisePoints(parsed: Parsed) {
  if (!parsed.cues.has('pontos') || asksOther(parsed) || !isOfLeague(parsed.competition)) return null;
  if (parsed.opponents.length > 0 && !isOpponent(parsed)) return null;
  const average = parsed.cues.has('media');
  const narrowed = parsed.venue !== null || parsed.bothVenues || parsed.opponents.length > 0 || parsed.days !== null;
  if (isOneSeason(parsed) && !average) return null;
  const several = parsed.period !== null || parsed.seasons.length > 2 || parsed.competition !== null;
  const everything =
    !hasTime(parsed) && parsed.tokens.some((token) => /^(?:total|tudo|sempre|historia)$/.test(token.norm));
  if (!narrowed && !several && !average && !everything) return null;
  const as = average ? ('media' as const) : parsed.bothVenues ? ('casa-fora' as const) : ('total' as const);
  return { query: { kind: 'points' as const, filter: { ...toMatchFilter(parsed), outcome: null }, as }, score: 85 };
}
