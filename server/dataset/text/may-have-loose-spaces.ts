import { textSign } from './text-sign.ts';

/** More than single spaces between words and single line ends between lines; of the text's ends it says nothing. */
export const mayHaveLooseSpaces = textSign({
  characters: '\t\r\u00A0',
  beyondLatin1: true,
  pairs: [
    ['space', 'space'],
    ['space', 'lineEnd'],
    ['lineEnd', 'lineEnd'],
  ],
});
