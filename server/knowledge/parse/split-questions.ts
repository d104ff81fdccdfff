import { fold } from '../entities/fold.ts';

const interrogatives = 'quem|qual|quais|quantos|quantas|quanto|quando|onde|em que|contra quem|como|por quanto|a que';
const secondQuestion = new RegExp(`,?\\s+e\\s+(?=(?:${interrogatives})\\b)`, 'g');
const fewestWords = 3;

/** A full stop after these ends no sentence: "Benf. Castelo Branco". */
const abbreviations = /(?:^|\s)(?:benf|desp|est|esp|juv|oliv|univ|prof|vit|gin|cap|lus)\.$/;

const countWords = (text: string) => text.match(/\p{L}+|\d+/gu)?.length ?? 0;

/** Cuts at "e quem…", "e quantos…" when what stands before is a question of its own. */
function splitAtInterrogatives(text: string): string[] {
  const folded = fold(text);
  const parts: string[] = [];
  let start = 0;
  for (const match of folded.matchAll(secondQuestion)) {
    if (countWords(text.slice(start, match.index)) < fewestWords) continue;
    parts.push(text.slice(start, match.index));
    start = match.index + match[0].length;
  }
  return [...parts, text.slice(start)];
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
  const pieces = rejoin(message.normalize('NFC').split(/(?<=[?\n;])|(?<=\p{L}{4,}[.!])\s+(?=[\p{Lu}¿])/u));
  const parts = pieces.flatMap((piece) => {
    const isQuestion = piece.trim().endsWith('?');
    return splitAtInterrogatives(piece).map((text) => ({ text: text.trim(), isQuestion }));
  });
  const worded = parts.filter((part) => countWords(part.text) > 0);
  const anyQuestion = worded.some((part) => part.isQuestion);
  return worded.map((part) => ({ text: part.text, asks: part.isQuestion || !anyQuestion }));
}
