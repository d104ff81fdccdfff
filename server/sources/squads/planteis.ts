import { z } from 'zod';
import type { Extracted } from '../extracted.ts';
import { type Position, parseAge, parsePosition } from './positions.ts';
import { cleanName } from './repair-text.ts';

/** A player in a season's squad, under the identifier of the site the squads come from. */
export interface SourceSquadEntry {
  file: string;
  line: number;
  season: number;
  externalId: string;
  name: string;
  position: Position;
  shirt: number | null;
  age: number | null;
}

const schema = z.array(
  z.object({ Nome: z.string().min(1), Posição: z.string(), Número: z.string(), Idade: z.string(), Link: z.string() }),
);

/** One squad file; its season is that of the file's name, since one file carries no season label inside. */
export function readPlantel(text: string, file: string, season: number): Extracted<SourceSquadEntry> {
  const lines = text.split('\n').flatMap((content, i) => (content.includes('"Nome":') ? [i + 1] : []));
  const records = schema.parse(JSON.parse(text)).map((entry, i) => ({
    file,
    line: lines[i] ?? 0,
    season,
    externalId: entry.Link.split('/').at(-1) ?? '',
    name: cleanName(entry.Nome),
    position: parsePosition(entry.Posição),
    shirt: /^\d+$/.test(entry.Número) ? Number(entry.Número) : null,
    age: parseAge(entry.Idade),
  }));
  return { records, quarantine: [] };
}
