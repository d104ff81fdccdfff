import { z } from 'zod';
import { matchFilter } from '../../evidence/match-filter.ts';
import type { Facts } from '../../facts/facts.ts';
import { hasCue } from '../../parse/has-cue.ts';
import type { Parsed } from '../../parse/parsed.ts';
import { subjectOf } from '../../parse/subject.ts';
import { toMatchFilter } from '../../parse/to-match-filter.ts';

/** A player's appearances and goals: in a season, overall, or in the matches whose scorers are on record. */
export const playerFiguresQuery = z.object({
  kind: z.literal('player-figures'),
  personId: z.string(),
  measure: z.enum(['jogos', 'golos', 'ambos']),
  filter: matchFilter,
});
export type PlayerFiguresQuery = z.infer<typeof playerFiguresQuery>;

const asksOther = (parsed: Parsed): boolean =>
  hasCue(parsed, 'lugar', 'pontos', 'tabela', 'titulo', 'treinador', 'presidente') ||
  hasCue(parsed, 'divisao', 'injecao', 'assistencia', 'epocas');

function measureOf(parsed: Parsed): PlayerFiguresQuery['measure'] | null {
  const goals = hasCue(parsed, 'golos', 'melhor-marcador');
  const games = hasCue(parsed, 'jogo', 'vezes');
  const counts = goals || hasCue(parsed, 'quantos', 'vezes');
  if (!counts || (!goals && !games)) return null;
  if (goals && games && !parsed.cues.has('marcadores')) return 'ambos';
  return goals ? 'golos' : 'jogos';
}

export function recognisePlayerFigures(parsed: Parsed, facts: Facts) {
  const subject = subjectOf(parsed);
  const [personId] = subject?.personIds ?? [];
  if (!subject || !personId || subject.personIds.length > 1 || !facts.people.has(personId)) return null;
  const measure = measureOf(parsed);
  if (!measure || asksOther(parsed)) return null;
  const filter = { ...toMatchFilter(parsed), outcome: null };
  return {
    query: { kind: 'player-figures' as const, personId, measure, filter },
    score: subject.named ? 91 : 76,
  };
}
