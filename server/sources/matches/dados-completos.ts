import { z } from 'zod';
import type { Extracted, QuarantineRow } from '../extracted.ts';
import { parseScore, type Score } from './parse-score.ts';
import { parseScorer, type SourceGoal } from './parse-scorers.ts';

const file = 'jogos/dados_completos_farense.json';
const known = z.string().transform((value) => (value === 'N/A' || value.trim() === '' ? null : value.trim()));
const details = z.object({ estadio: known, local: known, publico: known, arbitro: known, intervalo: known });
const entry = z.object({
  jogo_id: z.string().regex(/^\d+$/),
  url: z.string(),
  equipa_escalacao: z.string(),
  resultado_geral: z.string(),
  detalhes: z.union([details, z.object({}).strict()]),
  golos: z.object({
    lista: z.array(z.object({ minuto: z.string(), marcador: z.string(), equipa: z.enum(['Casa', 'Fora']) })),
  }),
});
const schema = z.object({ dados: z.array(entry) });

/** What the file adds to a match. Its season label is off by one and is not read; the date is that of the URL. */
export interface SourceDetails {
  line: number;
  externalId: string;
  date: string;
  opponent: string;
  farenseAtHome: boolean;
  score: Score;
  halfTime: { home: number; away: number } | null;
  stadium: string | null;
  city: string | null;
  referee: string | null;
  attendance: number | null;
  goals: SourceGoal[];
}

/** "António Rola (POR)" → "António Rola". */
const withoutCountry = (text: string | null) => text?.replace(/ \([A-Z]{3}\)$/, '') ?? null;

function read(
  { jogo_id, url, equipa_escalacao, detalhes, golos }: z.infer<typeof entry>,
  line: number,
  score: Score,
): SourceDetails {
  const [, date = '', teams = ''] = /\/jogo\/(\d{4}-\d{2}-\d{2})-([^/]+)\//.exec(url) ?? [];
  const given = 'estadio' in detalhes ? detalhes : null;
  const halfTime = parseScore(given?.intervalo ?? '');
  return {
    line,
    externalId: jogo_id,
    date,
    opponent: equipa_escalacao,
    farenseAtHome: /^(farense|cd-faro)-/.test(teams),
    score,
    halfTime,
    stadium: withoutCountry(given?.estadio ?? null),
    city: given?.local ?? null,
    referee: withoutCountry(given?.arbitro ?? null),
    attendance: given?.publico ? Number.parseInt(given.publico, 10) : null,
    goals: golos.lista.flatMap(parseScorer),
  };
}

/** Match sheets: identifier, ground, referee, crowd, half-time and scorers. */
export function readDadosCompletos(text: string): Extracted<SourceDetails> {
  const lines = text.split('\n').flatMap((content, i) => (content.includes('"url":') ? [i + 1] : []));
  const records: SourceDetails[] = [];
  const quarantine: QuarantineRow[] = [];
  for (const [i, source] of schema.parse(JSON.parse(text)).dados.entries()) {
    const line = lines[i] ?? 0;
    // "DA" is a match decided administratively; "-" one not played when the file was made.
    const score = parseScore(source.resultado_geral);
    if (score) records.push(read(source, line, score));
    else
      quarantine.push({
        file,
        line,
        rule: 'ficha-sem-resultado',
        reason: 'O campo do resultado não traz um resultado.',
        record: `${source.jogo_id}: ${source.equipa_escalacao}, "${source.resultado_geral}"`,
      });
  }
  return { records, quarantine };
}
