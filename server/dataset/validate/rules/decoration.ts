import { textSign } from '../../text/text-sign.ts';
import { textRule } from '../text-rule.ts';

/** Headings and pictures; bold and lists are how the chat writes. */
export const decoration = textRule({
  name: 'decoration',
  severity: 'warning',
  title: 'títulos e emojis nas respostas',
  sign: textSign({ characters: '#©®', beyondLatin1: true }),
  pattern: /^#{1,6} |\p{Extended_Pictographic}/gmu,
  field: 'completion',
  message: () => 'A resposta tem títulos ou emojis, que o chat não usa: escreve texto simples.',
});
