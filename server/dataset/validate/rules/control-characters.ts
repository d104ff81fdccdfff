import { mayHaveControls } from '../../text/may-have-controls.ts';
import { textRule } from '../text-rule.ts';

const codePoint = (char: string) => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Controls but tab and line feed, the C1 block, soft hyphens, zero-width and direction marks, private use, U+FFFD, lone surrogates. */
export const controlCharacters = textRule({
  name: 'control-characters',
  severity: 'error',
  title: 'caracteres invisíveis ou de controlo',
  sign: mayHaveControls,
  pattern:
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u206F\uE000-\uF8FF\uFEFF\uFFF9-\uFFFD]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
  most: 3,
  message: (found) => `O carácter invisível ${codePoint(found)} não deve estar aqui: corre data clean ou apaga-o.`,
});
