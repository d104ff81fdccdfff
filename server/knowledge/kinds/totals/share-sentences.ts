import { bold, capital, count, decimal, number, percent } from '../../compose/portuguese.ts';
import { tallyInWords } from '../../compose/tally.ts';
import { amount, isGoals } from '../../evidence/counted.ts';
import { tally } from '../../evidence/tally.ts';
import type { Match } from '../../facts/facts.ts';
import type { Measure } from '../../parse/measure.ts';
import type { TotalsQuery } from './totals-query.ts';

const goalNames: Partial<Record<Measure, string>> = {
  'golos-marcados': 'golos marcados',
  'golos-sofridos': 'golos sofridos',
  golos: 'golos (marcados e sofridos)',
};

/** Of matches in general, the share is that of wins. */
export const sharedMeasure = (measure: Measure): Measure => (measure === 'jogos' ? 'vitorias' : measure);

/** "Em casa, a percentagem de vitórias do Farense é de 46,7 %: 7 em 15 jogos." */
function shareSentence(measure: Measure, matches: readonly Match[], where: string): string {
  const { played } = tally(matches);
  const share = amount(measure, matches);
  return `${where} percentagem de ${measure.replace('vitorias', 'vitórias')} do Farense é de ${bold(percent(share / played))}: ${number(share)} em ${count(played, 'jogo')}.`;
}

/** Goals have an average by match; everything else has a share of the matches. */
export function averageSentence(query: TotalsQuery, matches: readonly Match[], scope: string): string {
  const where = scope ? `${capital(scope)}, a` : 'A';
  if (query.as === 'percentagem' || !isGoals(query.measure))
    return shareSentence(sharedMeasure(query.measure), matches, where);
  const value = amount(query.measure, matches);
  const { scored } = tally(matches);
  return `${where} média do Farense é de ${bold(decimal(value / scored))} ${goalNames[query.measure]} por jogo: ${number(value)} em ${count(scored, 'jogo')}.`;
}

/** Home and away side by side. */
export const homeAwaySentences = (matches: readonly Match[], scope: string): string[] =>
  (['casa', 'fora'] as const).map((venue) => {
    const total = tally(matches.filter((match) => match.venue === venue));
    const where = `${venue === 'casa' ? 'em casa' : 'fora'}${scope ? ` ${scope}` : ''}`;
    return `${capital(where)}: ${bold(count(total.played, 'jogo'))}, ${tallyInWords(total)}.`;
  });
