import type { Repair } from '../repair.ts';

export const composedAccents: Repair = {
  name: 'composed-accents',
  title: 'acentos numa só parte (NFC)',
  apply: (text) => (/[\u0300-\uFFFF]/.test(text) ? text.normalize('NFC') : text),
};
