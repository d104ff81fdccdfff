import type { Cue } from '../lexicon/cues.ts';
import type { Token } from './tokens.ts';

const units = ['primeira', 'segunda', 'terceira', 'quarta', 'quinta', 'sexta', 'setima', 'oitava', 'nona'];
const tens = ['decima', 'vigesima', 'trigesima', 'quadragesima'];

/** Ordinals in words that may stand before a round. */
export const roundOrdinals: readonly string[] = [...units, ...tens];

/** The ordinal in words that ends at `index`: "décima", "décima quarta", "vigésima-primeira". */
function ordinalBefore(tokens: readonly Token[], index: number): { value: number; start: number } | null {
  const unit = units.indexOf(tokens[index]?.norm ?? '') + 1;
  const tenAt = unit === 0 ? index : tokens[index - 1]?.norm === '-' ? index - 2 : index - 1;
  const ten = tens.indexOf(tokens[tenAt]?.norm ?? '') + 1;
  if (unit === 0 && ten === 0) return null;
  return { value: ten * 10 + unit, start: ten > 0 ? tenAt : index };
}

const signs = new Set(['.', 'º', 'ª', '-']);
/** Between a round and its number: "jornada n.º 10", "10.ª jornada", "10a jornada". */
const numberWords = new Set(['n', 'nº', 'no', 'numero', 'o', 'a']);

/** The place of the number beside `index`, one way or the other, past what only marks it as a number. */
function numberBeside(tokens: readonly Token[], index: number, step: 1 | -1): number | null {
  let at = index + step;
  const passes = (token: Token | undefined) => token && (signs.has(token.norm) || numberWords.has(token.norm));
  for (let passed = 0; passed < 4 && passes(tokens[at]); passed += 1) at += step;
  const token = tokens[at];
  return token?.kind === 'number' && token.norm.length <= 2 && Number(token.norm) <= 60 ? at : null;
}

const between = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, offset) => from + offset);

/** Rounds as the facts write them: "J27", "F", "MF", "QF", "1/8". `J*` is the last matchday, whichever it was. */
export function findRound(tokens: readonly Token[], cues: ReadonlySet<Cue>, used: Set<number>): string | null {
  for (let index = 0; index < tokens.length; index += 1) {
    const round = matchday(tokens, index);
    if (!round) continue;
    for (const place of round.places) used.add(place);
    return round.value;
  }
  if (cues.has('meia-final')) return 'MF';
  if (cues.has('quartos')) return 'QF';
  if (cues.has('oitavos')) return '1/8';
  return cues.has('final') ? 'F' : null;
}

function matchday(tokens: readonly Token[], index: number): { value: string; places: number[] } | null {
  const norm = tokens[index]?.norm ?? '';
  if (norm !== 'j' && norm !== 'jornada' && norm !== 'ronda') return null;
  const round = (value: number | string, from: number, to: number) => ({
    value: `J${value}`,
    places: between(from, to),
  });
  if (norm !== 'j') {
    if (tokens[index - 1]?.norm === 'ultima') return round('*', index - 1, index);
    const ordinal = ordinalBefore(tokens, index - 1);
    if (ordinal) return round(ordinal.value, ordinal.start, index);
    const before = numberBeside(tokens, index, -1);
    const marked = before !== null && (before < index - 1 || tokens[index + 1]?.kind !== 'number');
    if (before !== null && marked) return round(Number(tokens[before]?.norm), before, index);
  }
  const after = numberBeside(tokens, index, 1);
  return after === null ? null : round(Number(tokens[after]?.norm), index, after);
}
