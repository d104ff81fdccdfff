/** Where a sentence ends: a sign, then a space and what can begin one. Not after "n.º 5.", "S. Luís" or "J. Silva". */
const boundary = /(?<=[.!?…]["»)*]*)\s+(?=["«(*]*[\p{Lu}\d])/u;
/** "Benfica B.", "Série D.": a letter after a name ends it; before one it is an initial. */
const lettered = /(?:\p{Lu}\p{Ll}+|grupo|série|zona) [A-H]\.$/u;
const abbreviation =
  /(?:^|[\s(«"*])(?:\p{Lu}|[SD]r[a]?|Sto|Sta|St|Est|Av|Prof|Eng|Dr|Dra|n|p|pp|vol|art|séc|Desp|Atl|Acad|Coim|Lusit|Juv|Univ|Marít|Gin|Rec|Un|Sp|Oper|Vit|Fut|Op)\.$/u;

/** The sentences of a text, in order. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  for (const part of text.trim().split(boundary)) {
    const last = sentences.at(-1);
    if (last !== undefined && abbreviation.test(last) && !lettered.test(last))
      sentences[sentences.length - 1] = `${last} ${part}`;
    else if (part) sentences.push(part);
  }
  return sentences;
}
