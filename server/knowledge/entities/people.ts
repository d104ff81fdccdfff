import type { Cue } from '../lexicon/cues.ts';
import { nameWords, type PersonName } from '../lexicon/people-names.ts';
import { longestHits, type PhraseHit } from '../lexicon/phrases.ts';
import type { Reader } from '../lexicon/reader.ts';
import { fold } from './fold.ts';
import type { Token } from './tokens.ts';

export interface PersonMention {
  index: number;
  length: number;
  /** Everyone it may be. */
  personIds: string[];
  written: string;
}

/** A name that stands where a person does and that nobody on record bears. */
export interface UnknownPerson {
  written: string;
  /** Those with names like it. */
  nearest: string[];
}

export interface PeopleFound {
  people: PersonMention[];
  unknown: UnknownPerson | null;
}

interface Run {
  start: number;
  end: number;
  /** Right after "quem foi", "o treinador": nothing but a person stands there. */
  asked: boolean;
}

const fillers = new Set([
  'o',
  'a',
  'os',
  'as',
  'de',
  'do',
  'da',
  'dos',
  'sobre',
  'me',
  'te',
  'um',
  'esse',
  'este',
  'chamado',
]);
const connectors = new Set(['de', 'da', 'do', 'dos']);
const deeds = new Set([
  'marcou',
  'marcava',
  'jogou',
  'jogava',
  'fez',
  'apontou',
  'treinou',
  'treinava',
  'nasceu',
  'morreu',
  'faleceu',
  'chegou',
  'veio',
  'usou',
  'usava',
  'representou',
  'vestiu',
  'saiu',
  'presidiu',
  'ganhou',
  'tinha',
  'alinhou',
  'era',
  'foi',
]);
/** Verbs of things as well as of people: "foi o terramoto". */
const vague = new Set(['foi', 'era', 'tinha', 'ganhou', 'veio', 'fez', 'saiu', 'chegou']);
const articles = new Set(['o', 'do']);
/** "golo do Nunes": what stands before "do". */
const owned = new Set([
  'golo',
  'golos',
  'hat',
  'jogos',
  'época',
  'epocas',
  'pais',
  'nacionalidade',
  'idade',
  'posicao',
  'camisola',
  'numero',
  'carreira',
  'irmao',
  'irmaos',
  'alcunha',
  'biografia',
]);
const notBefore = new Set(['contra', 'com', 'ao', 'frente', 'sobre']);
const slots = new Set(['pessoa', 'jogador', 'treinador', 'presidente']);

/** Letters of a word that may be the name of somebody nobody knows. */
const shortestStranger = 4;

const isCapital = (token: Token | undefined) => /^\p{Lu}/u.test(token?.raw ?? '');

/** Whether a word may be part of a name: one that a person bears, or one that no lexicon has. */
function mayBeName(token: Token | undefined, reader: Reader): boolean {
  if (token?.kind !== 'word') return false;
  const raw = fold(token.raw);
  if (reader.peopleNames.words.has(raw)) return isCapital(token) || !reader.plainWords.has(raw);
  if (raw.length < shortestStranger) return false;
  return !reader.spelling.knows(raw) && (isCapital(token) || !reader.spelling.knows(token.norm));
}

/** A word that is part of somebody's name and nothing else, however it is written. */
function isDistinct(token: Token | undefined, reader: Reader): boolean {
  const raw = fold(token?.raw ?? '');
  const everyday = reader.plainWords.has(raw) || reader.topics.everydayNames.has(raw);
  return raw.length >= 4 && reader.peopleNames.words.has(raw) && !everyday;
}

/** The words of a name from `start` on: "Paco Fortes", "João Machado Vaz Velho", "Cândido de Sousa". */
function runFrom(start: number, tokens: readonly Token[], reader: Reader, used: ReadonlySet<number>): number {
  let end = start;
  while (end < tokens.length && !used.has(end) && mayBeName(tokens[end], reader)) {
    end += 1;
    const joins = connectors.has(tokens[end]?.norm ?? '') && !used.has(end + 1);
    if (joins && isCapital(tokens[end + 1]) && mayBeName(tokens[end + 1], reader)) end += 1;
  }
  return end;
}

/** Names right after "quem foi", "fala-me do", "o treinador". */
function askedRuns(tokens: readonly Token[], reader: Reader, used: ReadonlySet<number>): Run[] {
  const hits = reader.lexicon.cues.find(tokens).filter((hit) => slots.has(hit.value));
  return hits.flatMap(({ index, length, value }) => {
    let start = index + length;
    while (fillers.has(tokens[start]?.norm ?? '') || tokens[start]?.norm === '-') start += 1;
    const end = runFrom(start, tokens, reader, used);
    // "o treinador profissional": after a role, a word in small letters may be no name.
    if (end > start) return [{ start, end, asked: value === 'pessoa' || isCapital(tokens[start]) }];
    // "quem foi o marco": an everyday word is a name where only a name can stand.
    const alone = reader.peopleNames.isName(fold(tokens[start]?.raw ?? '')) && tokens[start + 1]?.kind !== 'word';
    return alone && !used.has(start) ? [{ start, end: start + 1, asked: true }] : [];
  });
}

/** Names with a capital letter, or beside what only a person does: "golos marcou o Hassan". */
function namedRuns(tokens: readonly Token[], reader: Reader, used: ReadonlySet<number>): Run[] {
  const runs: Run[] = [];
  for (let start = 0; start < tokens.length; start += 1) {
    const end = runFrom(start, tokens, reader, used);
    if (end === start) continue;
    const [before, earlier, after] = [start - 1, start - 2, end].map((place) => tokens[place]?.norm ?? '');
    const bare = (isCapital(tokens[start]) && (start > 0 || end - start > 1)) || isDistinct(tokens[start], reader);
    const doing =
      articles.has(before ?? '') &&
      !notBefore.has(earlier ?? '') &&
      (deeds.has(earlier ?? '') ||
        deeds.has(after ?? '') ||
        owned.has(earlier ?? '') ||
        (after === 'que' && deeds.has(tokens[end + 1]?.norm ?? '')));
    const sure = isCapital(tokens[start]) || !vague.has(earlier ?? '');
    if (bare || doing) runs.push({ start, end, asked: doing && sure });
    start = end;
  }
  return runs;
}

const writtenAt = (tokens: readonly Token[], from: number, to: number) =>
  tokens
    .slice(from, to)
    .map((token) => token.raw)
    .join(' ');

/** Names in running text, whole: two words or more, or one that is no everyday word. */
function phraseMentions(tokens: readonly Token[], reader: Reader, used: ReadonlySet<number>, several: boolean) {
  const free = (hit: PhraseHit<PersonName>) =>
    Array.from({ length: hit.length }, (_, offset) => hit.index + offset).every((place) => !used.has(place));
  const wanted = (hit: PhraseHit<PersonName>) =>
    several
      ? hit.length > 1
      : hit.length === 1 && !hit.value.common && !reader.plainWords.has(tokens[hit.index]?.norm ?? '');
  return longestHits(reader.peopleNames.phrases.find(tokens).filter((hit) => free(hit) && wanted(hit))).map(
    (hit): PersonMention => ({
      index: hit.index,
      length: hit.length,
      personIds: reader.peopleNames.byWeight(hit.value.personIds),
      written: writtenAt(tokens, hit.index, hit.index + hit.length),
    }),
  );
}

const mark = (used: Set<number>, { index, length }: PersonMention) => {
  for (let offset = 0; offset < length; offset += 1) used.add(index + offset);
};

/** People named with two words or more; found before clubs, so that "Chico Setúbal" is no club. */
export function findFullNames(tokens: readonly Token[], reader: Reader, used: Set<number>): PersonMention[] {
  const asked = soleNames(tokens, reader, used);
  const found = [
    ...asked,
    ...phraseMentions(tokens, reader, used, true).filter((hit) => extendsNo(hit, tokens, reader)),
  ];
  for (const mention of found) mark(used, mention);
  return found;
}

/** "quem foi o Gil?" is about a person, whatever club has that name. */
function soleNames(tokens: readonly Token[], reader: Reader, used: ReadonlySet<number>): PersonMention[] {
  const hits = reader.lexicon.cues.find(tokens).filter((hit) => hit.value === 'pessoa');
  return hits.flatMap(({ index, length }) => {
    let at = index + length;
    while (fillers.has(tokens[at]?.norm ?? '')) at += 1;
    const word = fold(tokens[at]?.raw ?? '');
    const sole = tokens[at]?.kind === 'word' && tokens[at + 1]?.kind !== 'word' && !used.has(at);
    if (!sole || !reader.peopleNames.isName(word)) return [];
    return [{ index: at, length: 1, personIds: reader.peopleNames.resolve([word]), written: tokens[at]?.raw ?? '' }];
  });
}

/** "João Alves Ferreira" is not João Alves. */
function extendsNo({ index, length }: PersonMention, tokens: readonly Token[], reader: Reader): boolean {
  const next = tokens[index + length];
  return !(isCapital(next) && isCapital(tokens[index]) && mayBeName(next, reader));
}

/** The other people a question names: by one name, by part of it, or with a slip of the pen. */
export function findPeople(tokens: readonly Token[], reader: Reader, used: Set<number>): PeopleFound {
  const people: PersonMention[] = [];
  let unknown: UnknownPerson | null = null;
  for (const { start, end, asked } of [...askedRuns(tokens, reader, used), ...namedRuns(tokens, reader, used)]) {
    if (used.has(start)) continue;
    const written = writtenAt(tokens, start, end);
    const words = nameWords(written);
    const personIds = reader.peopleNames.resolve(words);
    if (personIds.length > 0) {
      const mention = { index: start, length: end - start, personIds, written };
      people.push(mention);
      mark(used, mention);
    } else if (asked && !unknown) {
      unknown = { written, nearest: reader.peopleNames.nearest(words) };
      mark(used, { index: start, length: end - start, personIds, written });
    }
  }
  const single = phraseMentions(tokens, reader, used, false);
  for (const mention of single) mark(used, mention);
  return { people: [...people, ...single].sort((a, b) => a.index - b.index), unknown };
}

/** Cues less those that only a person's name holds: "quem foi o Primo" does not ask about his family. */
export function withoutCuesOfNames(
  cues: ReadonlySet<Cue>,
  tokens: readonly Token[],
  people: readonly PersonMention[],
  reader: Reader,
): Set<Cue> {
  const inName = (index: number) => people.some((one) => index >= one.index && index < one.index + one.length);
  const hits = reader.lexicon.cues.find(tokens);
  const asked = new Set(hits.filter((hit) => !inName(hit.index)).map((hit) => hit.value));
  const named = new Set(hits.filter((hit) => inName(hit.index)).map((hit) => hit.value));
  return new Set([...cues].filter((cue) => asked.has(cue) || !named.has(cue)));
}
