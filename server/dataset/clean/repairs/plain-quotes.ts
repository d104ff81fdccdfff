import { textSign } from '../../text/text-sign.ts';
import type { Repair } from '../repair.ts';

const mayHaveQuotes = textSign({ characters: '\u00B4`', beyondLatin1: true });

export const plainQuotes: Repair = {
  name: 'plain-quotes',
  title: 'aspas e apóstrofos de uma só forma',
  apply: (text) =>
    mayHaveQuotes(text)
      ? text
          .replace(/[\u201C-\u201F\u2033]/g, '"')
          .replace(/[\u2018-\u201B\u2032]/g, "'")
          .replace(/(\p{L})[\u00B4`](?=\p{L})/gu, "$1'")
      : text,
};
