import { splitSentences } from '#server/knowledge/verify/split-sentences.ts';

/** The first whole sentence of a text that is still being written, and what follows; null while there is none. */
export function takeSentence(text: string, ended: boolean): { sentence: string; rest: string } | null {
  const [first, second] = splitSentences(text);
  if (first === undefined || (second === undefined && !ended)) return null;
  // What follows stays as it is: the space at its end parts it from the next word.
  const rest = second === undefined ? '' : text.slice(text.indexOf(second, first.length - 1));
  return { sentence: first, rest };
}
