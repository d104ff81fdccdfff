import { z } from 'zod';
import { fold } from '../entities/fold.ts';
import type { Facts } from '../facts/facts.ts';
import { Phrases } from './phrases.ts';
import { readLanguageFile } from './read-language-file.ts';

/** Where people of a group were born. */
export interface Birthplace {
  /** The group in words: "algarvios", "nascidos em Faro". */
  plural: string;
  /** Folded names of the places. */
  places: string[];
  /** Lagos is in the Algarve and in Nigeria: the nationality of those born in a region; null does not ask. */
  country: string | null;
}

export interface Birthplaces {
  /** Words that say it alone: "algarvio". */
  origins: Phrases<Birthplace>;
  /** Places and regions, for questions that say "nascido em". */
  places: Phrases<Birthplace>;
}

const parts = z.string().transform((value) => value.split('|'));
const text = z.string().min(1);
const row = z.object({ regiao: text, pais: text, expressoes: parts, plural: text, localidades: parts });

/** "Fuzeta, Olhão" and "Bissau - Guiné-Bissau" name two places, the smaller one first. */
export const placesIn = (birthPlace: string): string[] =>
  birthPlace
    .split(/\s*[,()]\s*|\s+-\s+/)
    .filter(Boolean)
    .map(fold);

const shortest = 4;

export function birthplaces(facts: Facts, synonyms: ReadonlyMap<string, string>): Birthplaces {
  const regions = readLanguageFile('naturalidades.csv', row).map(
    ({ regiao, pais, expressoes, plural, localidades }) => ({
      regiao,
      expressoes,
      born: { plural, places: localidades.map(fold), country: pais },
    }),
  );
  const written = new Map<string, string>();
  for (const { birth_place } of facts.people.values())
    for (const place of birth_place?.split(/\s*[,()]\s*|\s+-\s+/) ?? [])
      if (place.length >= shortest) written.set(fold(place), place);
  return {
    origins: new Phrases(
      regions.flatMap(({ expressoes, born }) => expressoes.map((words) => [words, born] as const)),
      synonyms,
    ),
    places: new Phrases<Birthplace>(
      [
        ...[...written].map(([place, name]): readonly [string, Birthplace] => [
          place,
          { plural: `nascidos em ${name}`, places: [place], country: null },
        ]),
        ...regions
          .filter(({ regiao }) => !written.has(fold(regiao)))
          .map(({ regiao, born }): readonly [string, Birthplace] => [regiao, born]),
      ],
      synonyms,
    ),
  };
}
