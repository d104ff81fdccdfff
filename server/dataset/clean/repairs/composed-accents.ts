import { hasBeyondLatin1 } from '../../text/beyond-latin1.ts';
import type { Repair } from '../repair.ts';

export const composedAccents: Repair = {
  name: 'composed-accents',
  title: 'acentos numa só parte (NFC)',
  apply: (text) => (hasBeyondLatin1(text) ? text.normalize('NFC') : text),
};
