import { fold } from '#server/knowledge/entities/fold.ts';

/** Words that say how something is asked, not what. Folded. */
const asking = new Set(
  `a o as os um uma uns umas de do da dos das em no na nos nas por para pelo pela com sem sobre ao aos e ou que qual
  quais quem quando onde como quanto quantos quanta quantas foi era sao eram foram ser esta estava ha houve tem teve
  tinha diz dizer sabes saber me podes queria quero gostava mais ja se la isso isto ele ela farense sporting clube faro
  nosso nossa`.split(/\s+/),
);

/** "94/95" and "1994/95" are the same season, and "1994-95" too. */
const season = /\b(?:(?:19|20)?(\d{2}))[/-](?:(?:19|20)?(\d{2}))\b/g;

/** The endings that plural and gender change: "golos" and "golo", "marcadores" and "marcador". */
const stem = (word: string) =>
  /^\d/.test(word) || word.length < 5 ? word : word.replace(/(?:oes|aes|ais|eis|es|s)$/, '').replace(/[aeo]$/, '');

/** What a question is about: its words without those that only ask, folded, without endings, in no order. */
export function meaningOf(question: string): Set<string> {
  const text = fold(question).replace(season, '$1e$2');
  const words = text.match(/\d+e\d+|\d+|\p{L}+/gu) ?? [];
  return new Set(words.filter((word) => !asking.has(word)).map(stem));
}

/** Figures tell questions apart: another season is another question. */
export const figuresOf = (meaning: ReadonlySet<string>) =>
  [...meaning]
    .filter((word) => /^\d/.test(word))
    .sort()
    .join(' ');

/** Share of the words of two questions that both have, from which they are one. */
export const alike = 0.5;

/** Whether two questions ask the same. */
export function isAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return a.size === b.size;
  if (figuresOf(a) !== figuresOf(b)) return false;
  let both = 0;
  for (const word of a) if (b.has(word)) both += 1;
  return both / (a.size + b.size - both) >= alike;
}
