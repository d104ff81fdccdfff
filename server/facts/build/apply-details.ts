import type { FactRow } from '#server/contracts/facts.ts';
import type { QuarantineRow } from '#server/sources/extracted.ts';
import type { SourceDetails } from '#server/sources/matches/dados-completos.ts';
import type { SourceMatch } from '#server/sources/matches/source-match.ts';
import type { MatchRow } from './build-matches.ts';
import type { ClubNames } from './club-names.ts';
import { detailsFinder, farenseFirst } from './find-details.ts';
import { matchId } from './match-id.ts';
import { usableGoals } from './usable-goals.ts';

type GoalRow = FactRow<'goals'>;
const file = 'jogos/dados_completos_farense.json';
const sourceId = 'dados-completos';

function withDate(row: MatchRow, date: string): MatchRow {
  const note = [row.note?.replace(/^Sem data: (.*)\.$/, 'Na lista de jogos: $1.'), 'A data é a da ficha do jogo.'];
  const dated = {
    ...row,
    date,
    date_precision: 'dia' as const,
    quality: 'reparado' as const,
    note: note.filter(Boolean).join(' '),
  };
  return { ...dated, id: matchId(dated) };
}

/** Half-time goals, Farense first; left out when they exceed the final score or the ground is neutral. */
function halfTime(row: MatchRow, { halfTime: half, farenseAtHome }: SourceDetails) {
  if (!half || row.venue === 'neutro') return {};
  const [mine, theirs] = farenseAtHome ? [half.home, half.away] : [half.away, half.home];
  if (mine > (row.goals_for ?? -1) || theirs > (row.goals_against ?? -1)) return {};
  return { half_time_for: mine, half_time_against: theirs };
}

function goalRows(row: MatchRow, sheet: SourceDetails): { goals: GoalRow[]; quarantine: QuarantineRow[] } {
  const verdict = usableGoals(sheet);
  if (!verdict) return { goals: [], quarantine: [] };
  if ('rule' in verdict) {
    const record = `${row.id}: ${sheet.goals.length} golos listados, resultado ${sheet.score.home}-${sheet.score.away}`;
    return { goals: [], quarantine: [{ file, line: sheet.line, rule: verdict.rule, reason: verdict.reason, record }] };
  }
  const ordered = verdict.goals.map((goal, i) => ({ goal, i }));
  ordered.sort((a, b) => (a.goal.minute ?? 999) - (b.goal.minute ?? 999) || a.i - b.i);
  const goals = ordered.map(({ goal }, i) => ({
    match_id: row.id,
    seq: i + 1,
    side: (goal.side === 'casa') === sheet.farenseAtHome ? ('farense' as const) : ('adversario' as const),
    player: goal.player,
    person_id: null,
    minute: goal.minute,
    penalty: goal.penalty,
    own_goal: goal.ownGoal,
    source_id: sourceId,
  }));
  return { goals, quarantine: [] };
}

function detailed(row: MatchRow, sheet: SourceDetails, complete: boolean): MatchRow {
  const added = {
    ...halfTime(row, sheet),
    stadium: sheet.stadium,
    city: sheet.city,
    referee: sheet.referee,
    attendance: sheet.attendance,
    scorers: complete ? ('completos' as const) : ('nenhum' as const),
  };
  const hasDetails = Object.values(added).some((value) => value !== null && value !== 'nenhum');
  return { ...row, ...added, external_id: sheet.externalId, details_source_id: hasDetails ? sourceId : null };
}

/** Adds the sheets' details to the matches and their goals; a sheet with another score is not believed. */
export function applyDetails(rows: MatchRow[], sheets: SourceDetails[], matches: SourceMatch[], clubs: ClubNames) {
  const find = detailsFinder(sheets, matches, clubs);
  const goals: GoalRow[] = [];
  const quarantine: QuarantineRow[] = [];
  const detailedRows = rows.map((row) => {
    const sheet = find(row);
    if (!sheet) return row;
    const score = farenseFirst(sheet);
    if (row.venue !== 'neutro' && (score.for !== row.goals_for || score.against !== row.goals_against)) {
      const record = `${row.id}: na ficha ${score.for}-${score.against}, nos jogos ${row.goals_for}-${row.goals_against}`;
      quarantine.push({
        file,
        line: sheet.line,
        rule: 'ficha-nao-confere',
        reason: 'A ficha tem outro resultado.',
        record,
      });
      return row;
    }
    const dated =
      row.date === null && !sheet.date.startsWith('0000') && !row.note?.includes(sheet.date)
        ? withDate(row, sheet.date)
        : row;
    const found = goalRows(dated, sheet);
    goals.push(...found.goals);
    quarantine.push(...found.quarantine);
    return detailed(dated, sheet, found.goals.length > 0);
  });
  return { matches: detailedRows, goals, quarantine };
}
