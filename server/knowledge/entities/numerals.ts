import type { Token } from './tokens.ts';

const units: Record<string, number> = {
  zero: 0,
  dois: 2,
  duas: 2,
  tres: 3,
  quatro: 4,
  cinco: 5,
  seis: 6,
  sete: 7,
  oito: 8,
  nove: 9,
  dez: 10,
  onze: 11,
  doze: 12,
  treze: 13,
  catorze: 14,
  quatorze: 14,
  quinze: 15,
  dezasseis: 16,
  dezesseis: 16,
  dezassete: 17,
  dezessete: 17,
  dezoito: 18,
  dezanove: 19,
  dezenove: 19,
};
const tens: Record<string, number> = {
  vinte: 20,
  trinta: 30,
  quarenta: 40,
  cinquenta: 50,
  sessenta: 60,
  setenta: 70,
  oitenta: 80,
  noventa: 90,
};
const hundreds: Record<string, number> = { cem: 100, cento: 100, novecentos: 900, oitocentos: 800, mil: 1000 };

const unitOnly: Record<string, number> = { um: 1, uma: 1, ...units };

/** Every word that is part of a numeral. */
export const numeralWords: readonly string[] = [...Object.keys(units), ...Object.keys(tens), ...Object.keys(hundreds)];

/** Size class of a numeral: a smaller class may follow a larger one ("noventa e quatro"), never the reverse. */
function numeral(word: string, after: boolean): { value: number; rank: number } | null {
  if (word === 'mil') return { value: 1000, rank: 4 };
  const hundred = hundreds[word];
  if (hundred !== undefined) return { value: hundred, rank: 3 };
  const ten = tens[word];
  if (ten !== undefined) return { value: ten, rank: 2 };
  // "um" and "uma" are articles unless they end a numeral.
  const unit = (after ? unitOnly : units)[word];
  return unit === undefined ? null : { value: unit, rank: unit >= 10 ? 1.5 : 1 };
}

const wordAt = (tokens: readonly Token[], index: number) => {
  const token = tokens[index];
  return token?.kind === 'word' ? token.norm : '';
};

/** Reads the numeral that starts at `index`: its value and the index after it. */
function readNumeral(tokens: readonly Token[], index: number): { value: number; next: number } | null {
  const first = numeral(wordAt(tokens, index), false);
  if (!first) return null;
  const thousands = first.rank < 3 && wordAt(tokens, index + 1) === 'mil';
  let { value, rank } = thousands ? { value: first.value * 1000, rank: 4 } : first;
  let next = index + (thousands ? 2 : 1);
  while (rank > 1.5) {
    const step = wordAt(tokens, next) === 'e' ? 1 : 0;
    const part = numeral(wordAt(tokens, next + step), step === 1);
    if (!part || part.rank >= rank) break;
    value += part.value;
    rank = part.rank;
    next += step + 1;
  }
  return { value, next };
}

/** Replaces numerals in words by numbers: "noventa e quatro" becomes the token 94. */
export function numeralsToNumbers(tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index];
    if (!token) break;
    const read = readNumeral(tokens, index);
    const last = read ? tokens[read.next - 1] : undefined;
    if (read && last) {
      const raw = tokens.slice(index, read.next).map((part) => part.raw);
      result.push({ kind: 'number', norm: String(read.value), raw: raw.join(' '), start: token.start, end: last.end });
      index = read.next;
    } else {
      result.push(token);
      index += 1;
    }
  }
  return result;
}
