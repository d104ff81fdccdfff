import { fold } from '../entities/fold.ts';
import type { Facts } from '../facts/facts.ts';
import type { Reader } from '../lexicon/reader.ts';
import type { Parsed } from '../parse/parsed.ts';
import type { Milestone } from './milestones.ts';

const stemLength = 6;
const shortest = 4;
const asking = new Set([
  ...['quem', 'qual', 'quais', 'quando', 'onde', 'como', 'quanto', 'quantos', 'quantas', 'porque', 'sobre', 'alguma'],
  ...['farense', 'clube', 'faro', 'teve', 'houve', 'tinha', 'eram', 'foram', 'algum', 'vezes', 'equipa', 'epoca'],
  ...['jogo', 'jogos'],
]);

const stem = (word: string) => word.slice(0, stemLength);

/** The beginnings of the words of a text, without those too short to tell anything. */
export const stemsOf = (text: string): Set<string> =>
  new Set((fold(text).match(/[\p{L}\d]+/gu) ?? []).filter((word) => word.length >= shortest).map(stem));

/** A word of a question that tells what it is about. */
export interface Telling {
  stem: string;
  /** No lexicon has it: whatever else was understood, this was not. */
  unread: boolean;
}

/** The words of a question that tell what it is about. */
export function tellingWords(parsed: Parsed, { lexicon, plainWords, peopleNames, spelling }: Reader): Telling[] {
  const found = parsed.tokens.flatMap((token): Telling[] => {
    const raw = fold(token.raw);
    const dull = token.kind === 'sign' || raw.length < shortest || asking.has(raw) || asking.has(token.norm);
    if (dull || (token.kind === 'word' && lexicon.common.has(raw))) return [];
    const read = plainWords.has(raw) || peopleNames.words.has(raw) || token.kind === 'number' || spelling.knows(raw);
    return [{ stem: stem(raw), unread: !read }];
  });
  return [...new Map(found.map((word) => [word.stem, word])).values()];
}

/** Every milestone by the stems of its words, and how telling each stem is. */
export interface MilestoneWords {
  milestones: { milestone: Milestone; stems: Set<string> }[];
  weight: ReadonlyMap<string, number>;
}

const indexes = new WeakMap<Facts, MilestoneWords>();

export function milestoneWords(facts: Facts): MilestoneWords {
  const known = indexes.get(facts);
  if (known) return known;
  const milestones = facts.milestones.map((milestone) => ({
    milestone,
    stems: stemsOf(`${milestone.text} ${milestone.people ?? ''} ${milestone.date_start}`),
  }));
  const counts = new Map<string, number>();
  for (const { stems } of milestones) for (const one of stems) counts.set(one, (counts.get(one) ?? 0) + 1);
  const weight = new Map([...counts].map(([one, count]) => [one, Math.log(milestones.length / count)]));
  const index = { milestones, weight };
  indexes.set(facts, index);
  return index;
}
