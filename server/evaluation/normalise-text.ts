/**
 * Text as the evaluation compares it: lower case, no accents, one kind of dash and space, no bold, digits without
 * thousands separators, "5.º" as "5o", "4 – 1" as "4-1".
 */
export function normaliseText(text: string): string {
  return (
    text
      .replaceAll('**', '')
      // A list's dash is not a minus.
      .replace(/^\s*[-*] /gmu, '; ')
      .replace(/(\d)\.?[ºᵒ°]/gu, '$1o')
      .replace(/(\d)\.?ª/gu, '$1a')
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[\u2010-\u2015\u2212]/gu, '-')
      .replace(/[‘’`´]/gu, "'")
      .replace(/\s+/gu, ' ')
      .replace(/(\d) ?- ?(?=\d)/gu, '$1-')
      .replace(
        /(?<![\d.,])(\d{1,3})((?:[. ]\d{3})+)(?![\d.,]?\d)/gu,
        (_, head: string, rest: string) => `${head}${rest.replace(/\D/g, '')}`,
      )
      .trim()
  );
}
