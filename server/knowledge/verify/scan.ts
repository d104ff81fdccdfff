import { fold } from '../entities/fold.ts';
import { numeralsToNumbers } from '../entities/numerals.ts';
import { tokenise } from '../entities/tokens.ts';
import type { Mention, MentionKind } from './mention.ts';

/** One piece of text being read: what has been understood is taken, and later readers no longer see it. */
export class Scan {
  /** As written, without bold, numerals in words as figures. */
  readonly text: string;
  readonly mentions: Mention[] = [];
  /** Lower case without accents, of the same length; what was taken is blank. */
  private visible: string;
  /** The same, whole. */
  readonly folded: string;

  constructor(text: string) {
    this.text = plain(text);
    this.folded = fold(this.text);
    this.visible = this.folded;
  }

  get left(): string {
    return this.visible;
  }

  /** Reads what a pattern finds among what is left; `read` declines with null. */
  read(pattern: RegExp, read: (match: RegExpMatchArray, start: number, end: number) => Found | Found[] | null): void {
    for (const match of this.visible.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const found = read(match, start, end);
      if (found === null) continue;
      for (const one of [found].flat()) this.mentions.push({ ...one, start, end });
      this.take(start, end);
    }
  }

  add(mention: Mention): void {
    this.mentions.push(mention);
    this.take(mention.start, mention.end);
  }

  /** Whether nothing between the two was taken. */
  isLeft(start: number, end: number): boolean {
    return !this.visible.slice(start, end).includes(taken);
  }

  take(start: number, end: number): void {
    this.visible = this.visible.slice(0, start) + taken.repeat(end - start) + this.visible.slice(end);
  }
}

export type Found = Pick<Mention, 'value' | 'key'> & { readonly kind: MentionKind };

/** Stands for characters that were understood; no pattern matches it. */
const taken = '\u0001';

/** One kind of dash, quote and space; figures for numerals that are written in words. */
function plain(text: string): string {
  const tidy = text
    .normalize('NFC')
    .replaceAll('**', '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019´`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
  return inFigures(tidy);
}

const noSynonyms: ReadonlyMap<string, string> = new Map();

function inFigures(text: string): string {
  const numerals = numeralsToNumbers(tokenise(text, noSynonyms)).filter(
    // "Dez" inside a sentence with a capital is a name; "o onze" is a team.
    ({ kind, raw, start }) =>
      kind === 'number' &&
      /^\p{L}/u.test(raw) &&
      (start === 0 || /^\p{Ll}/u.test(raw)) &&
      !(raw === 'onze' && /\b(?:[oO]|[dn]o|um) $/.test(text.slice(0, start))),
  );
  return numerals.reduceRight(
    (written, { norm, start, end }) => written.slice(0, start) + norm + written.slice(end),
    text,
  );
}
