import { z } from 'zod';
import type { Extracted } from '../extracted.ts';
import { parseSeason } from '../seasons/parse-season.ts';
import { cleanName } from './repair-text.ts';

export interface SourceSeasonStat {
  season: number;
  appearances: number | null;
  goals: number | null;
  assists: number | null;
}

/** A player's data sheet: what can be told apart in its glued text, and his seasons at Farense. */
export interface SourcePlayer {
  file: string;
  line: number;
  externalId: string;
  name: string;
  nationality: string | null;
  birthPlace: string | null;
  heightCm: number | null;
  weightKg: number | null;
  /** Whether the sheet says that he died; the day is often missing. */
  died: boolean;
  deathDate: string | null;
  seasons: SourceSeasonStat[];
}

const schema = z.array(
  z.object({
    Nome: z.string(),
    ID: z.string().regex(/^\d+$/),
    'Informações Pessoais': z.object({ Nacionalidade: z.string().default('') }),
    'Carreira Completa': z.array(
      z.object({
        Época: z.string(),
        Equipa: z.string(),
        Formação: z.string(),
        Jogos: z.string(),
        Golos: z.string(),
        Assistências: z.string(),
      }),
    ),
  }),
);

/** Labels that follow each other in the glued text; a value ends where the next label begins. */
const labels =
  'Site Oficial|Dupla Nacionalidade|Naturalidade|Outras Ligações|Parentescos|Posição|Internacionalizações|Pé preferencial|Altura';
const between = (text: string, start: string) =>
  new RegExp(`${start}(.+?)(?=${labels}|$)`, 'u').exec(text)?.[1]?.trim() || null;
const positive = (text: string | undefined) => (text && Number(text) > 0 ? Number(text) : null);
const figure = (text: string) => (/^\d+$/.test(text) ? Number(text) : null);

function read(glued: string) {
  return {
    nationality: between(glued, '^'),
    birthPlace: /(?<!^)Naturalidade/.test(glued) ? between(glued, '(?<!^)Naturalidade') : null,
    heightCm: positive(/Altura(\d+) cm/.exec(glued)?.[1]),
    weightKg: positive(/Peso(\d+) kg/.exec(glued)?.[1]),
    died: glued.includes('Falecido'),
    deathDate: /Falecido - (\d{4}-\d{2}-\d{2})/.exec(glued)?.[1] ?? null,
  };
}

/** One file of data sheets. Career rows of other clubs and of youth teams are left aside. */
export function readDetalhesJogadores(text: string, file: string): Extracted<SourcePlayer> {
  const lines = text.split('\n').flatMap((content, i) => (content.includes('"ID":') ? [i + 1] : []));
  const records = schema.parse(JSON.parse(text)).map((player, i) => ({
    file,
    line: lines[i] ?? 0,
    externalId: player.ID,
    name: cleanName(player.Nome),
    ...read(player['Informações Pessoais'].Nacionalidade),
    seasons: player['Carreira Completa'].flatMap((row) => {
      const season = parseSeason(row.Época);
      if (row.Equipa !== 'Farense' || row.Formação !== '' || season === null) return [];
      return [{ season, appearances: figure(row.Jogos), goals: figure(row.Golos), assists: figure(row.Assistências) }];
    }),
  }));
  return { records, quarantine: [] };
}
