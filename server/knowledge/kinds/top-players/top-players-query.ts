import { z } from 'zod';
import { hasCue } from '../../parse/has-cue.ts';
import { seasonsInQuestion } from '../../parse/moment.ts';
import type { Parsed } from '../../parse/parsed.ts';

/** Who scored, played or stayed most: in a season, a period or overall, with how much of it is on record. */
export const topPlayersQuery = z.object({
  kind: z.literal('top-players'),
  measure: z.enum(['golos', 'jogos', 'epocas']),
  season: z.number().int().nullable(),
  from: z.number().int().nullable(),
  to: z.number().int().nullable(),
});
export type TopPlayersQuery = z.infer<typeof topPlayersQuery>;

function measureOf(parsed: Parsed): TopPlayersQuery['measure'] | null {
  const { cues } = parsed;
  if (cues.has('melhor-marcador')) return 'golos';
  const most = hasCue(parsed, 'mais', 'maior', 'mais-tempo');
  if (cues.has('mais-jogos') || (cues.has('jogador') && most)) {
    if (cues.has('golos')) return 'golos';
    const named = parsed.seasons.length + parsed.years.length > 0;
    return hasCue(parsed, 'epocas', 'mais-tempo') || (cues.has('epoca') && !named) ? 'epocas' : 'jogos';
  }
  return cues.has('mais-tempo') && hasCue(parsed, 'plantel', 'jogo') ? 'epocas' : null;
}

export function recogniseTopPlayers(parsed: Parsed) {
  const measure = measureOf(parsed);
  const asksOther = hasCue(parsed, 'treinador', 'presidente', 'injecao', 'adversario');
  if (!measure || asksOther || parsed.people.length > 0) return null;
  const named = parsed.seasons.length + parsed.years.length > 0 || parsed.elliptical || parsed.resumed;
  const [season = null] = named && measure !== 'epocas' && !parsed.period ? seasonsInQuestion(parsed).slice(-1) : [];
  return {
    query: {
      kind: 'top-players' as const,
      measure,
      season,
      from: parsed.period?.from ?? null,
      to: parsed.period?.to ?? null,
    },
    score: 88,
  };
}
