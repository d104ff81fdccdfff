import type { SeededRandom } from './seeded-random.ts';

const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');

const abbreviations: [RegExp, string][] = [
  [/\bquantos\b/g, 'qts'],
  [/\bquantas\b/g, 'qtas'],
  [/\bque\b/g, 'q'],
  [/\bporque\b/g, 'pq'],
  [/\bquando\b/g, 'qd'],
];

/** Two neighbouring letters of one long common word change places; names and numbers stay as they are. */
function withSlip(text: string, random: SeededRandom): string {
  const words = text.split(' ');
  const common = words.flatMap((word, i) => (/^[a-z]{6,}[?,]?$/.test(word) ? [i] : []));
  const [chosen] = random.sample(common, 1);
  if (chosen === undefined) return text;
  const word = words[chosen] ?? '';
  const at = 2 + random.below(Math.max(1, word.length - 4));
  words[chosen] = word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
  return words.join(' ');
}

const styles = {
  cuidado: (text: string) => text,
  telemóvel: (text: string) => bare(text).toLowerCase().replace(/[?.]$/, ''),
  abreviado: (text: string) =>
    abbreviations.reduce((t, [long, short]) => t.replace(long, short), bare(text).toLowerCase()),
  gralhas: (text: string, random: SeededRandom) => withSlip(bare(text), random),
} satisfies Record<string, (text: string, random: SeededRandom) => string>;

export type Style = keyof typeof styles;

/** Rewrites a well-formed question as people type: without accents, abbreviated, with a slip of the finger. */
export function disguise(turns: string[], random: SeededRandom): { style: Style; turns: string[] } {
  const style = random.pick(['cuidado', 'cuidado', 'telemóvel', 'telemóvel', 'abreviado', 'gralhas'] as const);
  return { style, turns: turns.map((turn) => styles[style](turn, random)) };
}
