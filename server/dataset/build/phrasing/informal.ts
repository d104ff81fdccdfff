import type { RandomSource } from '../random-source.ts';

type Style = (text: string, random: RandomSource) => string;

const fold = (text: string): string => text.normalize('NFD').replace(/[\u0300-\u036F]/g, '');

const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/\bque\b/g, 'q'],
  [/\bporque\b/g, 'pq'],
  [/\bquantos\b/gi, 'qts'],
  [/\bquanto\b/gi, 'qto'],
  [/\bcontra\b/g, 'vs'],
  [/\bjogos\b/g, 'jgs'],
  [/\bcom\b/g, 'c/'],
  [/\btambém\b/g, 'tb'],
];

const abbreviate: Style = (text, random) => {
  const [pattern, short] = random.pick(abbreviations);
  return text.replace(pattern, short);
};

/** Two neighbouring letters of one longer word change places, or one is left out. */
const mistype: Style = (text, random) => {
  const words = text.split(' ');
  const long = words.map((word, i) => (/^\p{Ll}{6,}$/u.test(word) ? i : -1)).filter((i) => i >= 0);
  if (long.length === 0) return text;
  const at = random.pick(long);
  const word = words[at] ?? '';
  const cut = random.pick([2, 3, 4]);
  words[at] = random.chance(0.5)
    ? `${word.slice(0, cut)}${word.slice(cut + 1)}`
    : `${word.slice(0, cut)}${word.charAt(cut + 1)}${word.charAt(cut)}${word.slice(cut + 2)}`;
  return words.join(' ');
};

const noMark: Style = (text) => text.replace(/[?.!]+$/, '');
const lower: Style = (text) => text.toLowerCase();
const noAccents: Style = (text) => fold(text);

/** How carelessly people write, from a letter to a message on a phone. The first is how the template stands. */
const styles: readonly (readonly [share: number, steps: readonly Style[]])[] = [
  [0.4, []],
  [0.12, [noMark]],
  [0.13, [lower, noMark]],
  [0.2, [lower, noAccents, noMark]],
  [0.06, [noAccents]],
  [0.05, [lower, noAccents, noMark, abbreviate]],
  [0.04, [lower, noAccents, noMark, mistype]],
];

/** A question as a person in a hurry may write it. */
export function informal(text: string, random: RandomSource): string {
  let left = 1;
  for (const [share, steps] of styles) {
    if (random.chance(share / left)) return steps.reduce((current, step) => step(current, random), text);
    left -= share;
  }
  return text;
}
