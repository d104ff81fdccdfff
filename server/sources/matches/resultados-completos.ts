import type { Extracted, QuarantineRow } from '../extracted.ts';
import { parseSeason } from '../seasons/parse-season.ts';
import type { SourceMatch } from './source-match.ts';

const file = 'resultados/resultados_completos.md';
const marks = { '✅': 'V', '➖': 'E', '❌': 'D' } as const;
const rowShape = /^\| (\S+) \| (\S+) \| (.+?) \| *([✅➖❌]?) *\|$/u;
const homeShape = /^\*\*SC Farense (\d+)\*\* - (\d+) (.+)$/;
const awayShape = /^(.+) (\d+) - \*\*(\d+) SC Farense\*\*$/;
/** A club's name holds no second score, no date and no round: that would be another row glued on. */
const glued = /\d+\s*-\s*\d+|\bJ\d|\*\*|SC Farense| [VED] /;

interface Row {
  line: number;
  section: string;
  round: string;
  date: string;
  game: string;
  outcome: 'V' | 'E' | 'D' | null;
}

function rowsOf(text: string): Row[] {
  let section = '';
  return text.split('\n').flatMap((content, i) => {
    if (content.startsWith('### ')) section = content.slice(4).trim();
    const [all, round = '', date = '', game = '', mark = ''] = rowShape.exec(content) ?? [];
    if (!all || round === 'Jornada' || round.startsWith(':')) return [];
    const line = i + 1;
    // In five rows the mark's letter slipped into the column of the round.
    if (mark === '' && /^[VED]$/.test(round))
      return [{ line, section, round: '', date, game, outcome: round as 'V' | 'E' | 'D' }];
    return [{ line, section, round, date, game, outcome: marks[mark as keyof typeof marks] ?? null }];
  });
}

/** Opponent, venue and score of a clean row, Farense first; null when the row is glued, cut short or not played. */
function parseGame(game: string) {
  const [, homeFor, homeAgainst, guest = ''] = homeShape.exec(game) ?? [];
  if (guest && !glued.test(guest)) {
    return {
      venue: 'casa' as const,
      opponent: guest.trim(),
      goals: { for: Number(homeFor), against: Number(homeAgainst) },
    };
  }
  const [, host = '', awayAgainst, awayFor] = awayShape.exec(game) ?? [];
  if (host && !glued.test(host)) {
    return {
      venue: 'fora' as const,
      opponent: host.trim(),
      goals: { for: Number(awayFor), against: Number(awayAgainst) },
    };
  }
  return null;
}

function unusable({ line, section, round, date, game }: Row): QuarantineRow {
  const place = `${section}, ${round}, ${date}`;
  // A fixture of a season under way: the two names and no score.
  if (/- - - vs -|\*\*SC Farense\*\* - - /.test(game))
    return { file, line, rule: 'por-jogar', reason: 'Jogo marcado, ainda sem resultado na fonte.', record: place };
  if (/ - vs - /.test(game) || !/\d+ ?- ?\**\d+|\d+\*\* - \d+/.test(game))
    return { file, line, rule: 'sem-resultado', reason: 'A linha não traz um resultado completo.', record: place };
  return {
    file,
    line,
    rule: 'linha-colada',
    reason: 'A linha junta dois jogos, está cortada ou tem o negrito fora do sítio; não se adivinha o que lá estava.',
    record: place,
  };
}

/**
 * The clean rows of `resultados_completos.md`, and in quarantine the glued, truncated and unplayed ones.
 * Mark and score are given as they stand; which rows are trusted is decided by the importer.
 */
export function readResultadosCompletos(text: string): Extracted<SourceMatch> {
  const records: SourceMatch[] = [];
  const quarantine: QuarantineRow[] = [];
  for (const row of rowsOf(text)) {
    const game = parseGame(row.game);
    if (!game || row.outcome === null) {
      quarantine.push(unusable(row));
      continue;
    }
    records.push({
      line: row.line,
      block: row.section,
      season: parseSeason(row.section),
      date: row.date,
      time: null,
      round: row.round === '-' ? '' : row.round,
      outcome: row.outcome,
      extraTime: false,
      penalties: null,
      awarded: false,
      ...game,
    });
  }
  return { records, quarantine };
}
