import { hasBeyondLatin1 } from '../../text/beyond-latin1.ts';
import type { RowRule } from '../rule.ts';

const combining = /[\u0300-\u036F]/;

/** Only composed letters with a mark of their own can be out of NFC in Portuguese: cheaper to see than to normalise. */
export const notNfc: RowRule = {
  name: 'not-nfc',
  severity: 'warning',
  title: 'acentos em duas partes',
  check(row, report) {
    for (const field of ['prompt', 'completion'] as const) {
      const index = hasBeyondLatin1(row[field]) ? row[field].search(combining) : -1;
      if (index >= 0) report('Há acentos escritos em duas partes (não NFC): corre data clean.', { field, index });
    }
  },
};
