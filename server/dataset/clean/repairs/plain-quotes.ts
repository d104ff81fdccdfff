import type { Repair } from '../repair.ts';

export const plainQuotes: Repair = {
  name: 'plain-quotes',
  title: 'aspas e apóstrofos de uma só forma',
  apply: (text) =>
    /[\u2018-\u201F\u2032\u2033\u00B4`]/.test(text)
      ? text
          .replace(/[\u201C-\u201F\u2033]/g, '"')
          .replace(/[\u2018-\u201B\u2032]/g, "'")
          .replace(/(\p{L})[\u00B4`](?=\p{L})/gu, "$1'")
      : text,
};
