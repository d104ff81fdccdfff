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
  /** Of the article before its name. */
  gender: 'm' | 'f';
  group: boolean;
}

const masculine = new Set(['o', 'ao', 'do', 'no', 'pelo', 'contra', 'os', 'aos', 'dos']);
const feminine = new Set(['a', 'da', 'na', 'pela', 'contra', 'as', 'das']);

const joins = new Set([',', 'e', 'ou']);

/** "benfica, porto e sporting": beside a sure club in a list. */
function inList(
  { index, length }: PhraseHit<ClubName>,
  tokens: readonly Token[],
  others: readonly PhraseHit<ClubName>[],
) {
  const sure = others.filter((other) => other.value.distinctive);
  return (
    (joins.has(tokens[index - 1]?.norm ?? '') && sure.some((other) => other.index + other.length === index - 1)) ||
    (joins.has(tokens[index + length]?.norm ?? '') && sure.some((other) => other.index === index + length + 1))
  );
}

const meetings = new Set(['historial', 'historico', 'confronto', 'confrontos', 'resultado', 'resultados', 'jogos']);

/** "historial com porto", "historial porto": nothing but a club ends such a question. */
function isRival({ index, length }: PhraseHit<ClubName>, tokens: readonly Token[]): boolean {
  const ends = tokens[index + length]?.kind !== 'word';
  const [before, earlier] = [tokens[index - 1]?.norm ?? '', tokens[index - 2]?.norm ?? ''];
  return ends && (before === 'com' ? meetings.has(earlier) : before === 'historial' || before === 'confronto');
}

/** A word of everyday use is a club only where a club can stand. */
function standsAsClub(
  hit: PhraseHit<ClubName>,
  tokens: readonly Token[],
  others: readonly PhraseHit<ClubName>[],
): boolean {
  if (hit.value.distinctive || hit.length > 1) return true;
  const before = tokens[hit.index - 1]?.norm ?? '';
  if ((hit.value.gender === 'm' ? masculine : feminine).has(before)) return true;
  // "farense vitoria", "farense-nacional": two clubs side by side.
  if (before === 'farense' || (before === '-' && tokens[hit.index - 2]?.norm === 'farense')) return true;
  // "Farense 5 Chaves 0".
  if (tokens[hit.index - 1]?.kind === 'number' && tokens[hit.index + 1]?.kind === 'number') return true;
  if (inList(hit, tokens, others) || isRival(hit, tokens)) return true;
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
    const { clubIds, gender, group } = hit.value;
    return { index: hit.index, length: hit.length, clubIds, gender, group };
  });
}

const deeds = /^(?:marcou|marcava|jogou|jogava|fez|apontou)$/;

/** "quantos golos marcou o Gil", "os golos do Gil": a word that is also somebody's name is his beside what players do. */
function standsAsPerson(index: number, tokens: readonly Token[], isPerson: (word: string) => boolean): boolean {
  const [before, earlier] = [tokens[index - 1]?.norm ?? '', tokens[index - 2]?.norm ?? ''];
  const doing = (before === 'o' && deeds.test(earlier)) || (before === 'do' && /^golos?$/.test(earlier));
  const against = tokens[index + 1]?.norm === 'ao' || tokens[index + 1]?.norm === 'contra';
  return doing && !against && isPerson(tokens[index]?.norm ?? '');
}

/** The clubs a question names, in order; `used` gets the indexes of their tokens. */
export function findClubs(
  tokens: readonly Token[],
  names: Phrases<ClubName>,
  used: Set<number>,
  isPerson: (word: string) => boolean = () => false,
): ClubMention[] {
  const hits = names
    .find(tokens)
    .filter((hit) => !used.has(hit.index) && !(hit.length === 1 && standsAsPerson(hit.index, tokens, isPerson)));
  const free = hits.filter((hit) => standsAsClub(hit, tokens, hits));
  return take(free, used);
}
