import { z } from 'zod';
import { matchFilter } from '../../evidence/match-filter.ts';
import { hasCue } from '../../parse/has-cue.ts';
import { type Measure, measureOf, measures } from '../../parse/measure.ts';
import type { Parsed } from '../../parse/parsed.ts';
import { hasTime, toMatchFilter } from '../../parse/to-match-filter.ts';

/** How many: matches, wins, draws, defeats, goals, in any slice; also averages, shares, and home against away. */
export const totalsQuery = z.object({
  kind: z.literal('totals'),
  filter: matchFilter,
  measure: z.enum(measures),
  as: z.enum(['total', 'media', 'percentagem', 'casa-fora']),
  /** "já ganhámos…?": yes or no comes first. */
  yesNo: z.boolean(),
});
export type TotalsQuery = z.infer<typeof totalsQuery>;

const asksOther = (parsed: Parsed): boolean =>
  hasCue(parsed, 'epocas', 'serie', 'pontos', 'lugar', 'adversario', 'assistencia') ||
  hasCue(parsed, 'maior', 'menor', 'subir', 'descer', 'eliminado');

function asOf(parsed: Parsed): TotalsQuery['as'] {
  if (parsed.cues.has('media')) return 'media';
  if (parsed.cues.has('percentagem')) return 'percentagem';
  return parsed.bothVenues ? 'casa-fora' : 'total';
}

/** Ways in which a question counts; none of them and it does not. */
function waysOf(parsed: Parsed, as: TotalsQuery['as']) {
  const { cues } = parsed;
  const blank = hasCue(parsed, 'sem-sofrer', 'sem-marcar') && cues.has('jogo');
  const shootOuts = cues.has('penaltis') && parsed.opponents.length === 0 && parsed.date === null;
  return {
    counting: hasCue(parsed, 'quantos', 'vezes') || parsed.claimedCount !== null || as !== 'total',
    yesNo: cues.has('nunca') && (parsed.outcomes.length > 0 || cues.has('jogo')),
    shootOuts,
    blank,
    goals: hasCue(parsed, 'golos-marcados', 'golos-sofridos'),
  };
}

function scoreOf(parsed: Parsed, ways: ReturnType<typeof waysOf>, as: TotalsQuery['as']): number {
  const { counting, yesNo, shootOuts, blank } = ways;
  const base = counting ? 64 : yesNo || shootOuts ? 62 : blank ? 70 : hasTime(parsed) ? 56 : 34;
  const weights: [boolean, number][] = [
    [asksOther(parsed), -34],
    [hasCue(parsed, 'mais', 'menos') && as === 'total', -22],
    [hasCue(parsed, 'ultimo', 'primeiro') && !parsed.period, -6],
    [parsed.cues.has('marcadores'), -5],
    // "por quantos ganhámos" asks for the score of a match.
    [parsed.cues.has('resultado') && !parsed.cues.has('vezes'), -36],
  ];
  return weights.reduce((score, [holds, weight]) => score + (holds ? weight : 0), base);
}

/** What is counted is not filtered by as well: wins are counted among all matches. */
const countsOutcome = (measure: Measure): boolean =>
  measure === 'vitorias' || measure === 'empates' || measure === 'derrotas' || measure.startsWith('golos');

/** "já jogámos?" of everything: whom or what it is about was not understood. */
const saysNothing = (parsed: Parsed): boolean =>
  parsed.outcomes.length === 0 &&
  parsed.opponents.length === 0 &&
  parsed.competition === null &&
  parsed.round === null &&
  parsed.referees.length + parsed.grounds.length === 0 &&
  parsed.weekday === null &&
  !hasTime(parsed);

export function recogniseTotals(parsed: Parsed) {
  const as = asOf(parsed);
  const ways = waysOf(parsed, as);
  const none = !Object.values(ways).some(Boolean) || (ways.yesNo && !ways.counting && saysNothing(parsed));
  if (none || hasCue(parsed, 'jogador', 'treinador', 'presidente', 'titulo')) return null;
  const measure = measureOf(parsed) ?? (as === 'casa-fora' ? 'jogos' : null);
  if (!measure) return null;
  const filter = {
    ...toMatchFilter(parsed),
    outcome: countsOutcome(measure) ? null : (parsed.outcomes[0]?.outcome ?? null),
    score: parsed.score,
  };
  return {
    query: { kind: 'totals' as const, filter, measure, as, yesNo: ways.yesNo && !ways.counting },
    score: scoreOf(parsed, ways, as),
  };
}
