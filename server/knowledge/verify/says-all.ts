import type { Reader } from '../lexicon/reader.ts';
import { isHarmless } from './harmless-words.ts';
import { type Mention, says } from './mention.ts';
import { readSentence } from './read-sentence.ts';

/** Everything that sentences claim. */
export const mentionsIn = (sentences: readonly string[], reader: Reader): Mention[] =>
  sentences.flatMap((sentence) =>
    readSentence(sentence, reader, isHarmless).statements.flatMap(({ mentions }) => mentions),
  );

/** Whether sentences that were said leave nothing of another to be said. */
export function saysAll(said: readonly string[], sentence: string, reader: Reader): boolean {
  if (said.includes(sentence)) return true;
  const wanted = mentionsIn([sentence], reader);
  const told = mentionsIn(said, reader);
  return wanted.length > 0 && wanted.every((mention) => told.some((one) => says(one, mention)));
}
