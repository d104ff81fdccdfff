import { mayBeMojibake, mojibake } from '../../text/mojibake.ts';
import { windows1252 } from '../../text/windows-1252.ts';
import type { Repair } from '../repair.ts';

const byteOf = new Map([...windows1252].map(([byte, char]) => [char, byte]));
const utf8 = new TextDecoder('utf-8', { fatal: true });
/** Runs of characters that stand for bytes of 0x80 and more. */
const highRun =
  /[\u0080-\u00FF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013\u2014\u2018-\u201E\u2020-\u2022\u2026\u2030\u2039\u203A\u20AC\u2122]{2,}/g;

/** "JoÃ£o" → "João": only where the whole run, taken as bytes, is proper UTF-8. */
export const decodedAccents: Repair = {
  name: 'decoded-accents',
  title: 'acentos lidos com a codificação errada',
  apply: (text) => (mayBeMojibake(text) && text.search(mojibake) >= 0 ? text.replace(highRun, decode) : text),
};

function decode(run: string): string {
  const bytes = Uint8Array.from(run, (char) => byteOf.get(char) ?? char.charCodeAt(0));
  try {
    return utf8.decode(bytes);
  } catch {
    return run;
  }
}
