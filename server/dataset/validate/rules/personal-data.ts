import type { RowRule } from '../rule.ts';

const address = /[\w.+-]+@[\w-]+\.\w{2,}/;
const phone = /(?<!\d)9[1236]\d[ -]?\d{3}[ -]?\d{3}(?!\d)/;

export const personalData: RowRule = {
  name: 'personal-data',
  severity: 'error',
  title: 'dados pessoais',
  check(row, report) {
    for (const field of ['prompt', 'completion'] as const) {
      const text = row[field];
      // Looking for the sign first spares every other text a search from each of its letters.
      const index = text.includes('@') ? text.search(address) : -1;
      const found = index >= 0 ? index : text.search(phone);
      if (found >= 0) {
        report('Há um endereço de correio ou um telefone: apaga-o, o modelo pode repeti-lo a qualquer pessoa.', {
          field,
          index: found,
        });
      }
    }
  },
};
