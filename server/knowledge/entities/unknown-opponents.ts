import type { Reader } from '../lexicon/reader.ts';
import type { Token } from './tokens.ts';

const articles = new Set(['o', 'a', 'os', 'as']);

/** Where an opponent's name may begin after "contra", "com o", "ao": the index of its first word. */
function nameStart(tokens: readonly Token[], index: number): number | null {
  const norm = tokens[index]?.norm ?? '';
  const next = tokens[index + 1]?.norm ?? '';
  if (norm === 'contra') return articles.has(next) ? index + 2 : index + 1;
  if (norm === 'com' && articles.has(next)) return index + 2;
  return norm === 'ao' || norm === 'aos' ? index + 1 : null;
}

/** A name in an opponent's place that no club of the facts has: "ganhámos ao Real Madrid". */
export function findUnknownOpponent(
  tokens: readonly Token[],
  reader: Reader,
  used: ReadonlySet<number>,
): string | null {
  const isName = (index: number) => {
    const token = tokens[index];
    if (token?.kind !== 'word' || used.has(index)) return false;
    return /^\p{Lu}/u.test(token.raw) || !reader.spelling.knows(token.norm);
  };
  for (let index = 0; index < tokens.length; index += 1) {
    const start = nameStart(tokens, index);
    if (start === null) continue;
    // "real madrid": the first word is also that of a club on record.
    const shared = !used.has(start) && reader.clubNames.words.has(tokens[start]?.norm ?? '') && isName(start + 1);
    if (!isName(start) && !shared) continue;
    let end = start + 1;
    while (end < start + 4 && isName(end)) end += 1;
    return tokens
      .slice(start, end)
      .map((token) => token.raw)
      .join(' ');
  }
  return null;
}
