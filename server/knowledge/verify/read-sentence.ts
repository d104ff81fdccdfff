import type { Reader } from '../lexicon/reader.ts';
import type { Mention } from './mention.ts';
import { readFigures } from './read-figures.ts';
import { readClubs, readNames, self } from './read-names.ts';
import { readRelations, readRounds } from './read-relations.ts';
import { Scan } from './scan.ts';
import { stem } from './stem.ts';

/** A part of a sentence that says one thing. */
export interface Statement {
  /** In the order of the text. */
  readonly mentions: readonly Mention[];
  /** Said before in the same sentence, and still meant: whose and when. */
  readonly carried: readonly Mention[];
  readonly denies: boolean;
}

export interface ReadSentence {
  readonly statements: readonly Statement[];
  /** Stems of the words that are no mention. */
  readonly words: readonly string[];
}

const denial = /\b(?:nao|nunca|nem|nenhum|nenhuma|jamais|ninguem|sem|falta|faltam|tampouco|nada|0 vezes)\b/;

/** Reads a sentence: what it claims, part by part, and its other words. */
export function readSentence(text: string, reader: Reader, isPlainWord: (word: string) => boolean): ReadSentence {
  const scan = new Scan(text);
  readClubs(scan, reader);
  readRounds(scan);
  readFigures(scan);
  readRelations(scan);
  readNames(scan, isPlainWord);
  const words = Array.from(scan.left.matchAll(/\p{L}+(?:-\p{L}+)*/gu), ([word]) => stem(word));
  const mentions = scan.mentions.sort((a, b) => a.start - b.start || a.end - b.end);
  return { statements: carry(split(mentions, scan.folded)).map(withSubject), words };
}

/** Who does what no club is named for. */
export const subject: Mention = { kind: 'club', value: self, key: null, start: 0, end: 0 };

const withSubject = (part: Statement): Statement =>
  [...part.mentions, ...part.carried].some(({ kind }) => kind === 'club')
    ? part
    : { ...part, carried: [...part.carried, subject] };

const separator = /[;,()]| e | mas | enquanto | contra | face a |\. |: /g;

/** Parts at the signs between two mentions that cannot belong to one statement: two seasons, two scores, two grounds. */
function split(mentions: readonly Mention[], text: string): Statement[] {
  const signs = Array.from(text.matchAll(separator), ({ 0: sign, index }) => ({ sign, index }));
  const cuts = [...signs.filter(({ sign }) => sign === ';' || sign === ' mas ').map(({ index }) => index)];
  let open = new Map<string, Mention>();
  let from = 0;
  for (const mention of mentions) {
    const hard = cuts.findLast((cut) => cut < mention.start && cut >= from);
    if (hard !== undefined) {
      open = new Map();
      from = hard + 1;
    }
    const rival = mention.key === null ? undefined : open.get(mention.key);
    if (rival && rival.value !== mention.value) {
      const cut = signs.findLast(({ index }) => index >= rival.end && index < mention.start)?.index;
      if (cut !== undefined) {
        cuts.push(cut);
        from = cut + 1;
        open = new Map([...open].filter(([, earlier]) => earlier.start > cut));
      }
    }
    if (mention.key !== null) open.set(mention.key, mention);
  }
  const ends = [...new Set(cuts), text.length].sort((a, b) => a - b);
  return ends
    .map((end, i) => {
      const start = i === 0 ? 0 : (ends[i - 1] ?? 0);
      return {
        mentions: mentions.filter((mention) => mention.start >= start && mention.start < end),
        carried: [],
        denies: denial.test(text.slice(start, end).replace(/\bnao (?:est\p{L}+ |foi |foram )?registad/u, '')),
      };
    })
    .filter(({ mentions: own, denies }) => own.length > 0 || denies);
}

const carriedKinds = ['club', 'name', 'season', 'date'] as const;

/** A part that does not say whose and when means what the part before it said. */
function carry(parts: readonly Statement[]): Statement[] {
  let last: readonly Mention[] = [];
  return parts.map((part) => {
    const carried = last.filter(({ kind }) => !part.mentions.some((mention) => near(mention.kind) === near(kind)));
    last = [...part.mentions, ...carried].filter(({ kind }) => carriedKinds.some((one) => one === kind));
    return { ...part, carried };
  });
}

/** A date or a season says when; a club or a name, whose. */
const near = (kind: Mention['kind']): string => (kind === 'date' || kind === 'season' ? 'when' : kind);
