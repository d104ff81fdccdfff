import type { ClubName } from '../entities/clubs.ts';
import { months } from '../entities/dates.ts';
import { fold } from '../entities/fold.ts';
import { numeralWords } from '../entities/numerals.ts';
import { ordinalWords } from '../entities/places-in-table.ts';
import { relativeWords } from '../entities/relative-seasons.ts';
import { roundOrdinals } from '../entities/rounds.ts';
import type { Facts } from '../facts/facts.ts';
import { type Birthplaces, birthplaces } from './birthplaces.ts';
import { clubNamePhrases } from './club-names.ts';
import { type Lexicon, loadLexicon } from './lexicon.ts';
import { type MatchNames, matchNames } from './match-names.ts';
import { PeopleNames } from './people-names.ts';
import type { Phrases } from './phrases.ts';
import { Spelling } from './spelling.ts';
import { loadTopics, type Topics } from './topics.ts';

/** Everything a question is read with: the words of the lexicon, the names of the facts, the spelling of both. */
export interface Reader {
  lexicon: Lexicon;
  clubNames: Phrases<ClubName>;
  spelling: Spelling;
  /** Words with a meaning of their own: not the name of a person. */
  plainWords: ReadonlySet<string>;
  /** Every word of the names of people in the facts. */
  personWords: ReadonlySet<string>;
  peopleNames: PeopleNames;
  matchNames: MatchNames;
  birthplaces: Birthplaces;
  topics: Topics;
}

const wordsIn = (text: string) => fold(text).match(/\p{L}+/gu) ?? [];

function readerOf(facts: Facts): Reader {
  const lexicon = loadLexicon();
  const clubNames = clubNamePhrases(facts, lexicon);
  const born = birthplaces(facts, lexicon.synonyms);
  const topics = loadTopics(lexicon.synonyms);
  const phraseWords = [
    ...[lexicon.cues, lexicon.outcomes, lexicon.competitions, lexicon.places],
    ...[topics.positions, topics.nationalities, topics.themes, topics.missing, born.origins],
  ].flatMap((phrases) => [...phrases.words]);
  const people = [...[...facts.people.values()].map((row) => row.name), ...facts.personAliases.map((row) => row.alias)];
  const personWords = new Set(people.flatMap(wordsIn));
  const names = matchNames(facts, lexicon.synonyms);
  const everyday = [
    ...numeralWords,
    ...ordinalWords,
    ...roundOrdinals,
    ...months,
    ...lexicon.common,
    ...lexicon.synonyms.keys(),
    ...lexicon.namedSeasons.keys(),
  ];
  return {
    lexicon,
    clubNames,
    spelling: new Spelling(
      [...phraseWords, ...clubNames.words, ...relativeWords],
      [...everyday, ...personWords, ...names.referees.words, ...names.refereeSurnames.words, ...names.grounds.words],
      prefixesOf(lexicon),
    ),
    plainWords: new Set([...everyday, ...phraseWords, ...clubNames.words]),
    personWords,
    peopleNames: new PeopleNames(facts, lexicon, topics.everydayNames),
    matchNames: names,
    birthplaces: born,
    topics,
  };
}

const prefixesOf = (lexicon: Lexicon) => [...lexicon.cues.openWords, ...lexicon.outcomes.openWords];

const readers = new WeakMap<Facts, Reader>();

/** The reader of these facts, made on first use. */
export function readerFor(facts: Facts): Reader {
  const known = readers.get(facts);
  if (known) return known;
  const reader = readerOf(facts);
  readers.set(facts, reader);
  return reader;
}
