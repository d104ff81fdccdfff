/** Words of a text for comparison: lower case, without accents or punctuation. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Every run of `length` consecutive words of `text`, joined by one space. */
export function phrasesOf(text: string, length = 8): Set<string> {
  const words = wordsOf(text);
  const phrases = new Set<string>();
  for (let i = 0; i + length <= words.length; i++) phrases.add(words.slice(i, i + length).join(' '));
  return phrases;
}

/** The runs of `length` words that `text` shares with a set built by {@link phrasesOf}. */
export function sharedPhrases(text: string, source: Set<string>, length = 8): string[] {
  return [...phrasesOf(text, length)].filter((phrase) => source.has(phrase));
}
