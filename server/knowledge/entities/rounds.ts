import type { Cue } from '../lexicon/cues.ts';
import type { Token } from './tokens.ts';

const ordinals = new Map([
  ['primeira', '1'],
  ['segunda', '2'],
  ['terceira', '3'],
  ['quarta', '4'],
  ['quinta', '5'],
]);

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
  const isNumber = (place: number) => tokens[place]?.kind === 'number' && Number(tokens[place]?.norm) <= 60;
  if (norm === 'j' && isNumber(index + 1))
    return { value: `J${Number(tokens[index + 1]?.norm)}`, places: [index, index + 1] };
  if (norm !== 'jornada' && norm !== 'ronda') return null;
  if (isNumber(index + 1)) return { value: `J${Number(tokens[index + 1]?.norm)}`, places: [index, index + 1] };
  const before = tokens[index - 1];
  if (before && ordinals.has(before.norm))
    return { value: `J${ordinals.get(before.norm)}`, places: [index - 1, index] };
  if (before?.norm === 'ultima') return { value: 'J*', places: [index - 1, index] };
  const numberAt = before?.kind === 'sign' || before?.norm === 'a' ? index - 2 : index - 1;
  return isNumber(numberAt) ? { value: `J${Number(tokens[numberAt]?.norm)}`, places: [numberAt, index] } : null;
}
