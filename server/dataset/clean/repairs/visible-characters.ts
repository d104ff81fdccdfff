import { mayHaveControls } from '../../text/may-have-controls.ts';
import { windows1252 } from '../../text/windows-1252.ts';
import type { Repair } from '../repair.ts';

const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/g;

/** Drops what cannot be seen; a C1 control becomes the Windows-1252 letter that it was. */
export const visibleCharacters: Repair = {
  name: 'visible-characters',
  title: 'caracteres invisíveis',
  apply: (text) => (mayHaveControls(text) ? text.replace(invisible, seen) : text),
};

function seen(char: string): string {
  const letter = windows1252.get(char.charCodeAt(0));
  if (letter !== undefined) return letter === char ? '' : letter;
  return char === '\u2028' || char === '\u2029' ? '\n' : '';
}
