import { fold } from '../entities/fold.ts';

const interrogatives = 'quem|qual|quais|quantos|quantas|quanto|quando|onde|em que|contra quem|como|por quanto|a que';
const secondQuestion = new RegExp(
  `,?\\s+e\\s+(?=(?:${interrogatives}|(?:a |o )?(?:maior|pior|melhor|menor)|o (?:treinador|presidente|mister|tecnico))\\b)`,
  'g',
);
const fewestWords = 2;

/** A full stop after these ends no sentence: "Benf. Castelo Branco". */
const abbreviations = /(?:^|\s)(?:benf|desp|est|esp|juv|oliv|univ|prof|vit|gin|cap|lus)\.$/;

const countWords = (text: string) => text.match(/\p{L}+|\d+/gu)?.length ?? 0;

const interrogativeOf = (text: string) => new RegExp(`^(?:${interrogatives})\\b`).exec(fold(text.trim()))?.[0] ?? '';

/** "quantos golos marcou e quantos sofreu em 1994/95" is one question: what follows the second half belongs to both. */
const isOneQuestion = (first: string, second: string) => {
  const word = interrogativeOf(second);
  return /^quant/.test(word) && fold(first).includes(word) && !/\d/.test(first);
};

/** The time that ends the last part, for the parts before it that name none: "… em 1994/95". */
function sharedTime(parts: readonly string[]): string {
  const tail = /\s(?:em|na|no|nos|nas|entre|desde|ate)\s[^?]*\d[^?]*\??\s*$/.exec(fold(parts.at(-1) ?? ''));
  return tail ? (parts.at(-1) ?? '').slice(tail.index).replace('?', '') : '';
}

/** Cuts at "e quem…", "e a maior…" when what stands before is a question of its own. */
function splitAtInterrogatives(text: string): string[] {
  const folded = fold(text);
  const parts: string[] = [];
  let start = 0;
  for (const match of folded.matchAll(secondQuestion)) {
    const [before, after] = [text.slice(start, match.index), text.slice(match.index + match[0].length)];
    if (countWords(before) < fewestWords || isOneQuestion(before, after)) continue;
    parts.push(before);
    start = match.index + match[0].length;
  }
  const all = [...parts, text.slice(start)];
  const time = sharedTime(all);
  return all.map((part, index) => (index < all.length - 1 && !/\d/.test(part) ? `${part}${time}` : part));
}

/** Puts back together what was cut at an abbreviation. */
function rejoin(pieces: readonly string[]): string[] {
  const whole: string[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (last !== undefined && abbreviations.test(fold(last))) whole[whole.length - 1] = `${last} ${piece}`;
    else whole.push(piece);
  }
  return whole;
}

/** The questions of one message, in order. What is not a question in a message that has one only sets the scene. */
export function splitQuestions(message: string): { text: string; asks: boolean }[] {
  const pieces = rejoin(message.normalize('NFC').split(/(?<=[?\n;])|(?<=!)\s+|(?<=\p{L}{4,}[.!])\s+(?=[\p{Lu}¿])/u));
  const parts = pieces.flatMap((piece) => {
    const isQuestion = piece.trim().endsWith('?');
    return splitAtInterrogatives(piece).map((text) => ({ text: text.trim(), isQuestion }));
  });
  const worded = parts.filter((part) => countWords(part.text) > 0);
  const anyQuestion = worded.some((part) => part.isQuestion);
  return worded.map((part) => ({ text: part.text, asks: part.isQuestion || !anyQuestion }));
}
