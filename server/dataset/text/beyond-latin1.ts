import { textSign } from './text-sign.ts';

/** A character that Latin-1 does not have: all that can be out of NFC in Portuguese, and more. */
export const hasBeyondLatin1 = textSign({ beyondLatin1: true });
