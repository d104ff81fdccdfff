import { textSign } from './text-sign.ts';

/** Those of Latin-1, and the soft hyphen. */
const controls = Array.from({ length: 0xae }, (_, code) => String.fromCharCode(code)).filter((character) =>
  /[^\t\n -~\u00A0-\u00AC]/.test(character),
);

/** Characters that cannot be seen: none of them in most texts. */
export const mayHaveControls = textSign({ characters: controls.join(''), beyondLatin1: true });
