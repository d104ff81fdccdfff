import type { Parsed } from './parsed.ts';
import { wantedSeasons } from './wanted-seasons.ts';

/** The seasons a question about whoever was in office means; a full date means the one it falls in. */
export function seasonsInQuestion(parsed: Parsed): number[] {
  const { date } = parsed;
  if (date?.year) return [date.month >= 7 ? date.year : date.year - 1];
  return wantedSeasons(parsed);
}

const imperfect = /^(?:treinava|orientava|comandava|presidia|dirigia|era)$/;

/** "quem treinava?": of some moment that neither the question nor the conversation tells; "quem é o treinador?" is of now. */
export const leavesMomentOpen = (parsed: Parsed): boolean =>
  whichOf(parsed) === null && parsed.period === null && parsed.tokens.some((token) => imperfect.test(token.norm));

/** Which of a list is asked for, when no season is: the first, the last, all, the longest. */
export type Which = 'primeiro' | 'ultimo' | 'todos' | 'mais-tempo';

export function whichOf(parsed: Parsed): Which | null {
  const { cues, tokens } = parsed;
  if (cues.has('mais-tempo') || cues.has('mais-jogos')) return 'mais-tempo';
  if (cues.has('primeiro') || tokens.some((token) => token.norm === 'primeiro' || token.norm === 'primeiros'))
    return 'primeiro';
  if (cues.has('ultimo') || cues.has('atual')) return 'ultimo';
  if (
    cues.has('lista') ||
    cues.has('quantos') ||
    tokens.some((token) => /(?:res|tes|ros)$/.test(token.norm) && token.norm.length > 6)
  )
    return 'todos';
  return null;
}
