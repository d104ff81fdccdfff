import type { Repair } from './repair.ts';
import { composedAccents } from './repairs/composed-accents.ts';
import { decodedAccents } from './repairs/decoded-accents.ts';
import { plainQuotes } from './repairs/plain-quotes.ts';
import { seasonLabels } from './repairs/season-labels.ts';
import { tidySpaces } from './repairs/tidy-spaces.ts';
import { visibleCharacters } from './repairs/visible-characters.ts';

/** Every safe repair, in the order in which they are tried. A new one is a file and a line here. */
export const repairs: readonly Repair[] = [
  decodedAccents,
  visibleCharacters,
  composedAccents,
  plainQuotes,
  tidySpaces,
  seasonLabels,
];

/** Text damaged twice needs two rounds; more is a defect of a repair. */
const mostRounds = 10;

/** Repairs a text until nothing changes; adds the names of the repairs that changed it to `used`. */
export function repairText(text: string, isAnswer: boolean, used: Set<string>): string {
  let current = text;
  for (let round = 0; round < mostRounds; round++) {
    const before = current;
    for (const { name, apply, answersOnly } of repairs) {
      if (answersOnly && !isAnswer) continue;
      const after = apply(current);
      if (after !== current) used.add(name);
      current = after;
    }
    if (current === before) break;
  }
  return current;
}
