import { textRule } from '../text-rule.ts';

export const looseSpaces = textRule({
  name: 'loose-spaces',
  severity: 'warning',
  title: 'espaços a mais',
  pattern: /^\s+|\S[ \t\u00A0]{2,}|[\u00A0\u2000-\u200A\u202F\u3000]|\s+$|[ \t]\n|\r/g,
  field: 'completion',
  message: () => 'Há espaços a mais ou de outro tipo: corre data clean.',
});
