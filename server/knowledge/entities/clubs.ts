import { longestHits, type PhraseHit, type Phrases } from '../lexicon/phrases.ts';
import type { Token } from './tokens.ts';

/** A name of a club, or of several that share it. */
export interface ClubName {
  clubIds: string[];
  /** False for names that are also everyday words ("Nacional", "Vitória"): those need an article before them. */
  distinctive: boolean;
  gender: 'm' | 'f';
  /** The name means all of them together: "os três grandes". */
  group: boolean;
}

export interface ClubMention {
  index: number;
  length: number;
  clubIds: string[];
  group: boolean;
}

const masculine = new Set(['o', 'ao', 'do', 'no', 'pelo', 'contra', 'os', 'aos', 'dos']);
const feminine = new Set(['a', 'da', 'na', 'pela', 'contra', 'as', 'das']);

/** A word of everyday use is a club only where a club can stand. */
function standsAsClub(hit: PhraseHit<ClubName>, tokens: readonly Token[]): boolean {
  if (hit.value.distinctive || hit.length > 1) return true;
  const before = tokens[hit.index - 1]?.norm ?? '';
  if ((hit.value.gender === 'm' ? masculine : feminine).has(before)) return true;
  // "farense vitoria", "farense-nacional": two clubs side by side.
  if (before === 'farense' || (before === '-' && tokens[hit.index - 2]?.norm === 'farense')) return true;
  // "Farense 5 Chaves 0".
  if (tokens[hit.index - 1]?.kind === 'number' && tokens[hit.index + 1]?.kind === 'number') return true;
  const capital = /^\p{Lu}/u.test(tokens[hit.index]?.raw ?? '');
  return capital && hit.index > 0 && before !== 'a' && before !== 'uma' && tokens[hit.index]?.norm !== 'vitoria';
}

/** Names with a number in them ("1.º de Dezembro", "Marco 09") are read before dates, where a date cannot be meant. */
export function findNumberedClubs(
  tokens: readonly Token[],
  names: Phrases<ClubName>,
  used: Set<number>,
): ClubMention[] {
  const numbered = names.find(tokens).filter(({ index, length }) => {
    const inside = tokens.slice(index, index + length);
    const [first, second, third] = inside;
    const ordinal = second?.norm === 'º' || third?.norm === 'º';
    return length > 1 && inside.some((token) => token.kind === 'number') && (first?.kind !== 'number' || ordinal);
  });
  return take(numbered, used);
}

function take(hits: readonly PhraseHit<ClubName>[], used: Set<number>): ClubMention[] {
  return longestHits(hits).map((hit) => {
    for (let offset = 0; offset < hit.length; offset += 1) used.add(hit.index + offset);
    return { index: hit.index, length: hit.length, clubIds: hit.value.clubIds, group: hit.value.group };
  });
}

/** The clubs a question names, in order; `used` gets the indexes of their tokens. */
export function findClubs(tokens: readonly Token[], names: Phrases<ClubName>, used: Set<number>): ClubMention[] {
  const free = names.find(tokens).filter((hit) => !used.has(hit.index) && standsAsClub(hit, tokens));
  return take(free, used);
}
