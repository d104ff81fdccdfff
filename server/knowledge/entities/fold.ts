/**
 * Lower case without accents, one character for one: offsets in the folded text are offsets in the question.
 *
 * @example fold('Olhão, à época') // 'olhao, a epoca'
 */
export function fold(text: string): string {
  let folded = '';
  for (const character of text.normalize('NFC')) {
    const plain = character.normalize('NFD')[0]?.toLowerCase() ?? character;
    // Some letters change length when lowered (İ); keep the width so that offsets stay true.
    folded += plain.length === character.length ? plain : character;
  }
  return folded;
}
