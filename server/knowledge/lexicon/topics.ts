import { z } from 'zod';
import { fold } from '../entities/fold.ts';
import { Phrases } from './phrases.ts';
import { readLanguageFile } from './read-language-file.ts';

export const positions = ['guarda-redes', 'defesa', 'médio', 'avançado'] as const;
export type Position = (typeof positions)[number];

const text = z.string().min(1);
const parts = z.string().transform((value) =>
  value
    .split('|')
    .map((part) => part.trim())
    .filter(Boolean),
);
const positionRow = z.object({ posicao: z.enum(positions), expressoes: parts });
const nationalityRow = z.object({ pais: text, expressoes: parts, plural: text });
const themeRow = z.object({ tema: text, expressoes: parts, marcos: parts, abertura: z.string() });
const missingRow = z.object({ assunto: text, expressoes: parts, frase: text, perto: text });

/** A theme of the club's history: the milestones that tell it, the most telling first, and words to open with. */
export type Theme = z.infer<typeof themeRow>;
/** What the records do not hold: how to say so, and what there is instead. */
export type Missing = z.infer<typeof missingRow>;
export interface Nationality {
  country: string;
  plural: string;
}

/** The words for people and history: positions, nationalities, themes, and what the records do not hold. */
export interface Topics {
  positions: Phrases<Position>;
  nationalities: Phrases<Nationality>;
  themes: Phrases<string>;
  missing: Phrases<string>;
  themeOf: ReadonlyMap<string, Theme>;
  missingOf: ReadonlyMap<string, Missing>;
  /** Names of people that are also everyday words. */
  everydayNames: ReadonlySet<string>;
}

function phrasesOf<R extends { expressoes: string[] }, T>(
  rows: readonly R[],
  value: (row: R) => T,
  synonyms: ReadonlyMap<string, string>,
): Phrases<T> {
  return new Phrases(
    rows.flatMap((row) => row.expressoes.map((words) => [words, value(row)] as const)),
    synonyms,
  );
}

/** Reads the files of `data/curated/linguagem` that are about people and history. */
export function loadTopics(synonyms: ReadonlyMap<string, string>): Topics {
  const themes = readLanguageFile('temas.csv', themeRow);
  const missing = readLanguageFile('sem-registo.csv', missingRow);
  const everyday = readLanguageFile('nomes-comuns.csv', z.object({ palavra: text }));
  return {
    positions: phrasesOf(readLanguageFile('posicoes.csv', positionRow), (row) => row.posicao, synonyms),
    nationalities: phrasesOf(
      readLanguageFile('nacionalidades.csv', nationalityRow),
      (row) => ({ country: row.pais, plural: row.plural }),
      synonyms,
    ),
    themes: phrasesOf(themes, (row) => row.tema, synonyms),
    missing: phrasesOf(missing, (row) => row.assunto, synonyms),
    themeOf: new Map(themes.map((row) => [row.tema, row])),
    missingOf: new Map(missing.map((row) => [row.assunto, row])),
    everydayNames: new Set(everyday.map((row) => fold(row.palavra))),
  };
}
