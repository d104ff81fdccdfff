import { z } from 'zod';
import { fold } from '../entities/fold.ts';
import { type Cue, cueSchema } from './cues.ts';
import { Phrases } from './phrases.ts';
import { readLanguageFile } from './read-language-file.ts';

const text = z.string().min(1);
const expressions = text.transform((value) =>
  value
    .split('|')
    .map((expression) => expression.trim())
    .filter(Boolean),
);

const synonymRow = z.object({ escrito: text, lido: text });
const cueRow = z.object({ pista: cueSchema, significado: text, expressoes: expressions });
const outcomeRow = z.object({
  resultado: z.enum(['V', 'E', 'D']),
  forma: z.enum(['verbo', 'nome']),
  expressoes: expressions,
});
const competitionRow = z.object({ expressao: text, tipo: z.enum(['competicao', 'tipo', 'escalao']), valor: text });
const placeRow = z.object({ expressao: text, sentido: z.enum(['casa', 'fora', 'neutro']), clube: z.string() });
const seasonRow = z.object({ expressao: text, epoca: z.coerce.number().int() });
const sharedNameRow = z.object({ nome: text, sentido: z.enum(['escolha', 'grupo']), clubes: expressions });

export type OutcomeWord = Pick<z.infer<typeof outcomeRow>, 'resultado' | 'forma'>;
export type CompetitionWord = Pick<z.infer<typeof competitionRow>, 'tipo' | 'valor'>;
export interface PlaceWord {
  venue: z.infer<typeof placeRow>['sentido'];
  clubId: string | null;
}

/** The words the engine knows beside the names in the facts. */
export interface Lexicon {
  synonyms: ReadonlyMap<string, string>;
  cues: Phrases<Cue>;
  outcomes: Phrases<OutcomeWord>;
  competitions: Phrases<CompetitionWord>;
  places: Phrases<PlaceWord>;
  namedSeasons: ReadonlyMap<string, number>;
  /** A name that several clubs share: "Vitória". */
  sharedNames: { name: string; clubIds: string[]; group: boolean }[];
  /** Words too common to be a misspelling of anything. */
  common: ReadonlySet<string>;
  /** Words that may stand in any question without changing what it asks. */
  empty: ReadonlySet<string>;
}

/** Reads `data/curated/linguagem`, the files a non-programmer edits. */
export function loadLexicon(): Lexicon {
  const synonyms = new Map(
    readLanguageFile('sinonimos.csv', synonymRow).map((row) => [fold(row.escrito), fold(row.lido)]),
  );
  const phrases = <T>(entries: Iterable<readonly [string, T]>) => new Phrases(entries, synonyms);
  const common = readLanguageFile('palavras-comuns.csv', z.object({ palavra: text }));
  return {
    synonyms,
    cues: phrases(
      readLanguageFile('pistas.csv', cueRow).flatMap((row) =>
        row.expressoes.map((words) => [words, row.pista] as const),
      ),
    ),
    outcomes: phrases(
      readLanguageFile('resultados.csv', outcomeRow).flatMap(({ resultado, forma, expressoes }) =>
        expressoes.map((words) => [words, { resultado, forma }] as const),
      ),
    ),
    competitions: phrases(
      readLanguageFile('competicoes.csv', competitionRow).map(
        ({ expressao, tipo, valor }) => [expressao, { tipo, valor }] as const,
      ),
    ),
    places: phrases(
      readLanguageFile('lugares.csv', placeRow).map(
        (row) => [row.expressao, { venue: row.sentido, clubId: row.clube || null }] as const,
      ),
    ),
    namedSeasons: new Map(
      readLanguageFile('epocas-conhecidas.csv', seasonRow).map((row) => [fold(row.expressao), row.epoca]),
    ),
    sharedNames: readLanguageFile('nomes-partilhados.csv', sharedNameRow).map((row) => ({
      name: row.nome,
      clubIds: row.clubes,
      group: row.sentido === 'grupo',
    })),
    common: new Set(common.map((row) => fold(row.palavra))),
    empty: new Set(
      readLanguageFile('palavras-vazias.csv', z.object({ palavra: text })).map((row) => fold(row.palavra)),
    ),
  };
}
