import { mayHaveLooseSpaces } from '../../text/may-have-loose-spaces.ts';
import type { RowRule } from '../rule.ts';

const inside = /\S[ \t\u00A0]{2}|[\u00A0\u2000-\u200A\u202F\u3000]|[ \t]\n|\r/;

export const looseSpaces: RowRule = {
  name: 'loose-spaces',
  severity: 'warning',
  title: 'espaços a mais',
  check(row, report) {
    const text = row.completion;
    const trimmed = text.length === text.trim().length;
    if (trimmed && !mayHaveLooseSpaces(text)) return;
    const index = trimmed ? text.search(inside) : 0;
    if (index >= 0) report('Há espaços a mais ou de outro tipo: corre data clean.', { field: 'completion', index });
  },
};
