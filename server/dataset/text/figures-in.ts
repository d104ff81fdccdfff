/** The figures of a text: numbers, scores, seasons and dates, without the punctuation around them. */
export function figuresIn(text: string): { text: string; index: number }[] {
  return [...text.matchAll(/\d+(?:[.,:/-]\d+)*/g)].map((match) => ({ text: match[0], index: match.index }));
}
