import type { Answer } from '#server/contracts/answer.ts';
import type { Reader } from '../lexicon/reader.ts';
import { isHarmless } from './harmless-words.ts';
import { type Mention, says } from './mention.ts';
import { readSentence } from './read-sentence.ts';
import { mentionsIn } from './says-all.ts';
import { leadOf } from './truths.ts';

/** Words in bold, and when what they say was so. */
interface Answering {
  readonly mentions: readonly Mention[];
  readonly seasons: readonly Mention[];
}

/** Without which true sentences are no answer to the question. */
export interface KeyFacts {
  /** What the composed answer has in bold, by sentence: all of one of them. */
  readonly bold: readonly Answering[];
  /** Where nothing is in bold: something of what its first sentence says. */
  readonly some: readonly Mention[];
  /** It says that something is not so. */
  readonly denies: boolean;
}

const denies = (sentence: string, reader: Reader): boolean =>
  leadOf(sentence) === 'nao' || (readSentence(sentence, reader, isHarmless).statements[0]?.denies ?? false);

export function keyFacts({ sentences }: Pick<Answer, 'sentences'>, reader: Reader): KeyFacts {
  const [first = ''] = sentences;
  const bold = sentences
    .map((sentence) => ({
      mentions: inBold(sentence, reader),
      seasons: mentionsIn([sentence], reader).filter(({ kind }) => kind === 'season'),
    }))
    .filter(({ mentions }) => mentions.length > 0);
  const some = mentionsIn([first], reader).filter(({ kind }) => kind !== 'relation' && kind !== 'superlative');
  return { bold, some: bold.length > 0 ? [] : some, denies: denies(first, reader) };
}

/** What a sentence says in its first bold words. Read as part of it: "5.º" alone has lost its noun. */
function inBold(sentence: string, reader: Reader): Mention[] {
  const part = /\*\*(.+?)\*\*/.exec(sentence)?.[1];
  if (part === undefined) return [];
  const plain = sentence.replaceAll('**', '').replace(/\s+/g, ' ').trim();
  const from = plain.indexOf(part);
  return mentionsIn([sentence], reader).filter(({ start }) => start >= from && start < from + part.length);
}

/** Whether the sentences answer. */
export function tellsKey(said: readonly string[], key: KeyFacts, reader: Reader): boolean {
  const told = mentionsIn(said, reader);
  const has = (mention: Mention) => told.some((one) => says(one, mention));
  if (key.denies && !said.some((sentence) => denies(sentence, reader))) return false;
  // A name told of another year is another answer; of no year, or of the day, it is this one.
  const years = told.filter(({ kind, value }) => kind === 'season' || (kind === 'date' && value.length === 4));
  const inTime = (seasons: readonly Mention[]) => years.length === 0 || seasons.length === 0 || seasons.some(has);
  if (key.bold.length > 0) return key.bold.some(({ mentions, seasons }) => mentions.every(has) && inTime(seasons));
  return key.some.length === 0 || key.some.some(has);
}
