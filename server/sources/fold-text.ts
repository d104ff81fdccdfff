/** Lower case without accents or punctuation, words parted by one space: "Beira -Mar" → "beira mar". */
export const foldText = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** The same as an identifier: "Vitória SC" → "vitoria-sc". */
export const slug = (text: string) => foldText(text).replaceAll(' ', '-');
