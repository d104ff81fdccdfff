/** Letters met so far: a question has few, and taking one apart is slow. */
const plainOf = new Map<string, string>();

function plain(character: string): string {
  const known = plainOf.get(character);
  if (known !== undefined) return known;
  const letter = character.normalize('NFD')[0]?.toLowerCase() ?? character;
  // Some letters change length when lowered (İ); keep the width so that offsets stay true.
  const folded = letter.length === character.length ? letter : character;
  if (plainOf.size < 5_000) plainOf.set(character, folded);
  return folded;
}

/**
 * Lower case without accents, one character for one: offsets in the folded text are offsets in the question.
 *
 * @example fold('Olhão, à época') // 'olhao, a epoca'
 */
export function fold(text: string): string {
  let folded = '';
  for (const character of text.normalize('NFC')) folded += plain(character);
  return folded;
}
