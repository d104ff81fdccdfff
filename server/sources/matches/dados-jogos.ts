import { z } from 'zod';
import type { Extracted, QuarantineRow } from '../extracted.ts';
import { parseSeason } from '../seasons/parse-season.ts';
import { parseScore, type Score } from './parse-score.ts';
import type { SourceMatch } from './source-match.ts';

const file = 'jogos/dados_jogos.json';
const entry = z.object({
  'V-E-D': z.enum(['V', 'E', 'D', '-']),
  Data: z.string(),
  Hora: z.string(),
  Local: z.enum(['Casa', 'Fora', '']),
  Equipa: z.string().min(1),
  Resultado: z.string(),
  Jornada: z.string(),
});
type Entry = z.infer<typeof entry>;
const schema = z.record(z.string(), z.record(z.string(), z.array(entry)));

const venues = { Casa: 'casa', Fora: 'fora', '': 'neutro' } as const;

/**
 * Puts a score Farense first. At home and away the source writes the home side first; on neutral ground
 * the order varies and the result (V, E, D) tells whose goals are whose.
 */
function farenseFirst(score: { home: number; away: number }, { Local, 'V-E-D': outcome }: Entry) {
  const { home, away } = score;
  if (Local === 'Casa') return { for: home, against: away };
  if (Local === 'Fora') return { for: away, against: home };
  const [high, low] = home > away ? [home, away] : [away, home];
  return outcome === 'V' ? { for: high, against: low } : { for: low, against: high };
}

function agrees(goals: { for: number; against: number } | null, outcome: Entry['V-E-D']): boolean {
  if (!goals || outcome === '-') return true;
  return Math.sign(goals.for - goals.against) === { V: 1, E: 0, D: -1 }[outcome];
}

function read(source: Entry, line: number, block: string, season: number | null): SourceMatch {
  const score: Score | null = parseScore(source.Resultado);
  // "DA": decided administratively. The score awarded is 0-3; the source gives only who lost.
  const awarded = source.Resultado === 'DA';
  const awardedGoals = source['V-E-D'] === 'V' ? { for: 3, against: 0 } : { for: 0, against: 3 };
  const goals = score ? farenseFirst(score, source) : awarded && source['V-E-D'] !== '-' ? awardedGoals : null;
  return {
    line,
    block,
    season,
    date: source.Data,
    // Midnight stands for "not known" in this source.
    time: /^\d{2}:\d{2}$/.test(source.Hora) && source.Hora !== '00:00' ? source.Hora : null,
    round: source.Jornada,
    venue: venues[source.Local],
    opponent: source.Equipa,
    goals,
    outcome: source['V-E-D'] === '-' ? null : source['V-E-D'],
    extraTime: score?.extraTime ?? false,
    penalties: score?.penalties ? farenseFirst(score.penalties, source) : null,
    awarded,
  };
}

/** The matches of `dados_jogos.json`: season > competition > matches. The most trusted source. */
export function readDadosJogos(text: string): Extracted<SourceMatch> {
  const lines = text.split('\n').flatMap((content, i) => (content.includes('"V-E-D"') ? [i + 1] : []));
  const records: SourceMatch[] = [];
  const quarantine: QuarantineRow[] = [];
  let n = 0;
  for (const [season, blocks] of Object.entries(schema.parse(JSON.parse(text)))) {
    for (const [block, entries] of Object.entries(blocks)) {
      for (const source of entries) {
        const line = lines[n++] ?? 0;
        const match = read(source, line, block, parseSeason(season));
        if (agrees(match.goals, source['V-E-D'])) records.push(match);
        else
          quarantine.push({
            file,
            line,
            rule: 'marca-contra-resultado',
            reason: 'A vitória, o empate ou a derrota indicados não correspondem ao resultado.',
            record: `${block}: ${source.Equipa}, ${source.Resultado}, ${source['V-E-D']}`,
          });
      }
    }
  }
  return { records, quarantine };
}
