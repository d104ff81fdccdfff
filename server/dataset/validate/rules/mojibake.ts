import { mayBeMojibake, mojibake as pattern } from '../../text/mojibake.ts';
import { textRule } from '../text-rule.ts';

export const mojibake = textRule({
  name: 'mojibake',
  severity: 'error',
  title: 'acentos estragados por uma codificação errada',
  sign: mayBeMojibake,
  pattern,
  most: 3,
  message: (found) =>
    `"${found}" são acentos lidos com a codificação errada: corre data clean ou escreve-os outra vez.`,
});
