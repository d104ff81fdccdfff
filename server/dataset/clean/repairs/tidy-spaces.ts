import { mayHaveLooseSpaces } from '../../text/may-have-loose-spaces.ts';
import type { Repair } from '../repair.ts';

/** One sort of space and of line end; none at the ends. Indentation of lists stays. */
export const tidySpaces: Repair = {
  name: 'tidy-spaces',
  title: 'espaços e mudanças de linha',
  apply: (text) => (mayHaveLooseSpaces(text) ? tidy(text) : text.trim()),
};

const tidy = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .replace(/ +\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/([^ \n]) {2,}/g, '$1 ')
    .trim();
