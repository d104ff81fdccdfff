import { z } from 'zod';
import { fold } from '../entities/fold.ts';
import type { Facts } from '../facts/facts.ts';
import { Phrases } from './phrases.ts';
import { readLanguageFile } from './read-language-file.ts';

/** Names that the facts give beside a match: who refereed it and the ground it was played at. */
export interface MatchNames {
  /** By whole name; by any of its last two words, for questions that say "árbitro". */
  referees: Phrases<string>;
  refereeSurnames: Phrases<string>;
  grounds: Phrases<string>;
}

const plain = (name: string) =>
  fold(name)
    .replace(/[^\p{L}\d ]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** "Estádio do Algarve" is also said "Estádio Algarve"; "(Antas)" beside a name is no part of it. */
function waysToSay(ground: string): string[] {
  const name = plain(ground.replace(/\(.*?\)/g, ''));
  return [
    ...new Set([
      name,
      name.replace(/ d[aeo]s? /g, ' '),
      name.replace(/^estadio (?:municipal |nacional )?/, 'estadio '),
    ]),
  ];
}

const groundRow = z.object({ expressao: z.string().min(1), recinto: z.string().min(1) });

export function matchNames(facts: Facts, synonyms: ReadonlyMap<string, string>): MatchNames {
  const referees = new Set(facts.matches.flatMap((match) => match.referee ?? []));
  const grounds = new Set(facts.matches.flatMap((match) => match.stadium ?? []));
  const words = (name: string) => plain(name).split(' ');
  return {
    referees: new Phrases(
      [...referees].filter((name) => words(name).length > 1).map((name) => [plain(name), name] as const),
      synonyms,
    ),
    refereeSurnames: new Phrases(
      [...referees].map((name) => [words(name).at(-1) ?? '', name] as const),
      synonyms,
    ),
    grounds: new Phrases(
      [
        ...[...grounds].flatMap((name) => waysToSay(name).map((way) => [way, name] as const)),
        ...readLanguageFile('recintos.csv', groundRow).map((row) => [row.expressao, row.recinto] as const),
      ],
      synonyms,
    ),
  };
}
