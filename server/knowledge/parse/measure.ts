import { type TallyMeasure, tallyMeasures } from '../evidence/tally-measures.ts';
import type { Parsed } from './parsed.ts';

export const measures = [
  'jogos',
  'vitorias',
  'empates',
  'derrotas',
  'golos-marcados',
  'golos-sofridos',
  'golos',
  'sem-sofrer',
  'sem-marcar',
  'penaltis',
] as const;
export type Measure = (typeof measures)[number];

/** What counts the matches that ended so. */
export const outcomeMeasure = { V: 'vitorias', E: 'empates', D: 'derrotas' } as const;

/** What a counting question counts; null when it counts nothing that matches have. */
export function measureOf(parsed: Parsed): Measure | null {
  const { cues } = parsed;
  const [claimed] = parsed.outcomes;
  // "quantas vezes marcámos 5 ou mais golos" counts matches, not goals.
  if (parsed.bound) return claimed ? outcomeMeasure[claimed.outcome] : cues.has('golear') ? 'vitorias' : 'jogos';
  if (cues.has('sem-sofrer')) return 'sem-sofrer';
  if (cues.has('sem-marcar')) return 'sem-marcar';
  if (cues.has('registo') && !cues.has('golos')) return 'jogos';
  const [outcome] = parsed.outcomes;
  const goals = goalsOf(parsed);
  if (goals) return goals;
  if (cues.has('penaltis')) return 'penaltis';
  if (outcome) return outcomeMeasure[outcome.outcome];
  return cues.has('jogo') || cues.has('vezes') || cues.has('confronto') || parsed.opponents.length > 0 ? 'jogos' : null;
}

/** "quantos golos marcou o Benfica ao Farense" are goals against. */
function goalsOf(parsed: Parsed): Measure | null {
  const { cues } = parsed;
  if (!cues.has('golos')) return null;
  const conceded = cues.has('golos-sofridos') || cues.has('eles');
  const scored = cues.has('golos-marcados');
  const said = (verb: RegExp) => parsed.tokens.some((token) => verb.test(token.norm));
  if (said(/^marc(?!ador)/) && said(/^sofr/)) return 'golos';
  if (cues.has('eles') || scoredAgainstUs(parsed) || (conceded && !scored)) return 'golos-sofridos';
  if (theyScored(parsed)) return 'golos-sofridos';
  return scored || parsed.tokens.some((token) => /^(?:marc|fez|fizemos|meteu|apont)/.test(token.norm))
    ? 'golos-marcados'
    : 'golos';
}

/** "que equipa marcou mais golos ao Farense?" */
function scoredAgainstUs({ tokens }: Parsed): boolean {
  const verb = tokens.findIndex((token) => /^marc/.test(token.norm));
  return (
    verb >= 0 &&
    tokens.some((token, index) => index > verb && token.norm === 'ao' && tokens[index + 1]?.norm === 'farense')
  );
}

/** The opponent stands with its article right before or after the verb, and Farense is who it scored against. */
function theyScored(parsed: Parsed): boolean {
  const verb = parsed.tokens.findIndex((token) => /^marc/.test(token.norm));
  const [club] = parsed.opponents;
  if (verb < 0 || !club || parsed.inherited.has('opponents')) return false;
  const before = parsed.tokens[club.index - 1]?.norm;
  return (before === 'o' || before === 'a') && (club.index === verb + 2 || club.index + club.length === verb);
}

/** What a ranking counts when this is asked: matches, unless it is something that every balance has. */
export const rankedBy = (asked: Measure | null): TallyMeasure =>
  tallyMeasures.find((one) => one === asked) ?? (asked === 'golos' ? 'golos-marcados' : 'jogos');
