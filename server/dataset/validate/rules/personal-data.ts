import { textRule } from '../text-rule.ts';

export const personalData = textRule({
  name: 'personal-data',
  severity: 'error',
  title: 'dados pessoais',
  pattern: /[\w.+-]+@[\w-]+\.\w{2,}|(?<!\d)(?:\+351[ -]?)?9[1236]\d[ -]?\d{3}[ -]?\d{3}(?!\d)/g,
  message: () => 'Há um endereço de correio ou um telefone: apaga-o, o modelo pode repeti-lo a qualquer pessoa.',
});
