import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { FactRow } from '#server/contracts/facts.ts';
import type { Extracted } from './extracted.ts';

const optional = z.string().transform((value) => value.trim() || null);
const row = z.object({
  id: z.string(),
  data_inicio: z.string(),
  data_fim: z.string(),
  precisao: z.enum(['dia', 'mes', 'ano', 'epoca']),
  tema: z.string(),
  facto: z.string().min(1),
  pessoas: optional,
  clubes: optional,
  locais: optional,
  fonte: z.string(),
  confianca: z.enum(['alta', 'media', 'baixa']),
});

/** History facts, newly worded for this project: their sentences may be used as they are. */
export function readMarcos(text: string): Extracted<FactRow<'milestones'>> {
  const records = z
    .array(row)
    .parse(parse(text, { bom: true, columns: true }))
    .map((m) => ({
      id: m.id,
      date_start: m.data_inicio,
      date_end: m.data_fim,
      precision: m.precisao,
      topic: m.tema,
      text: m.facto,
      people: m.pessoas,
      clubs: m.clubes,
      places: m.locais,
      reference: m.fonte,
      confidence: m.confianca,
      source_id: 'marcos',
    }));
  return { records, quarantine: [] };
}
