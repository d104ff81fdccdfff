import { textSign } from '../../text/text-sign.ts';
import type { RowRule } from '../rule.ts';

/** What scanning leaves: each pattern is general, and quiet on well-set text. */
const debris: readonly (readonly [RegExp, string])[] = [
  [/\p{Ll}{2}[,;:](?=\p{L}{2})/u, 'falta um espaço depois da vírgula'],
  [/(?<![\p{L}./@])\p{Ll}{2,}\d+(?![\p{L}\d])/u, 'há um algarismo colado a uma palavra'],
  [/(?<![\p{L}'’.-])(?:d[aeo]s?|n[ao]s?|pel[ao]s?|ao|em|com|por)\p{Lu}\p{Ll}{2,}/u, 'há palavras coladas'],
  [/\p{Lu}[\p{L}]+, [Oo](?=\s*[-–]\s*\p{Lu}|[.;]|$)/u, 'há a letra O no lugar do zero'],
  [/(?<![\p{L}\d])[lI|]\d+(?!\p{L})|\d[OlI](?=\d|\s*[-–]\s*\d)/u, 'há letras no lugar de algarismos'],
  [/\p{Ll}-\s\p{Ll}{2,}/u, 'há uma palavra partida no fim da linha'],
  [/[~^¬¦§¨]{2,}|[.,;:]{4,}|(?:\s[.,;']\s){2,}/u, 'há sinais soltos'],
];

/** Any of them needs one of these: a letter stuck to a sign or figure, a lone O, a broken word, signs in a row. */
const maySuffer = textSign({
  characters: '|~^¬¦§¨',
  beyondLatin1: true,
  runs: `, o|${[...'abcdefghijklmnopqrstuvwxyzø'].map((letter) => `- ${letter}`).join('|')}`,
  pairs: [
    ['comma', 'small'],
    ['comma', 'capital'],
    ['small', 'digit'],
    ['small', 'capital'],
    ['capital', 'digit'],
    ['digit', 'small'],
    ['digit', 'capital'],
    ['comma', 'comma'],
    ['comma', 'dot'],
    ['dot', 'comma'],
    ['dot', 'dot'],
    ['space', 'comma'],
    ['space', 'dot'],
    ['lineEnd', 'comma'],
    ['lineEnd', 'dot'],
  ],
});
const suspicious =
  /[a-zà-ÿ][,;:][A-Za-zÀ-ÿ]|[a-zà-ÿ][0-9A-ZÀ-Þ]|, [Oo][ .;–-]|, [Oo]$|[lI|]\d|\d[OlI]|- [a-zà-ÿ]|[~^¬¦§¨]{2}|[.,;:]{4}|\s[.,;']\s/;

export const ocrDebris: RowRule = {
  name: 'ocr-debris',
  severity: 'error',
  title: 'restos de digitalização',
  check(row, report) {
    if (!maySuffer(row.completion) || !suspicious.test(row.completion)) return;
    for (const [pattern, what] of debris) {
      const index = row.completion.search(pattern);
      if (index >= 0)
        report(`Texto mal digitalizado: ${what}. Corrige-o ou apaga a linha.`, { field: 'completion', index });
    }
  },
};
