import type { SourceMatch } from '#server/sources/matches/source-match.ts';
import type { MatchContext, MatchRow } from './build-matches.ts';
import { buildMatches } from './build-matches.ts';
import { matchId } from './match-id.ts';

/** The season that `dados_jogos` holds without its last thirteen scores. */
const unfinished = { season: 2024, block: 'LP Betclic 24/25' };
/** Seasons that only `resultados_completos.md` has. */
const newSeason = 2025;

const provenance = (line: number) => ({ source_id: 'resultados-completos', source_ref: `linha ${line}` });

/** Played matches of the seasons after the last one of `dados_jogos`. */
export function newestMatches(matches: SourceMatch[], context: MatchContext): MatchRow[] {
  const played = matches.filter(({ season }) => season === newSeason);
  return buildMatches(played, context).map((row, i) => ({ ...row, ...provenance(played[i]?.line ?? 0) }));
}

function filled(row: MatchRow, found: SourceMatch): MatchRow {
  const moved = row.date !== found.date;
  const next = {
    ...row,
    date: found.date,
    date_precision: 'dia' as const,
    // A kick-off time belongs to the day it was announced for.
    time: moved ? null : row.time,
    goals_for: found.goals?.for ?? null,
    goals_against: found.goals?.against ?? null,
    outcome: found.outcome,
    ...provenance(found.line),
    quality: 'reparado' as const,
    note: `Resultado em falta em dados_jogos.${moved ? ` Estava marcado para ${row.date}.` : ''}`,
  };
  return { ...next, id: matchId(next) };
}

/** Fills the scores of 2024/25 that `dados_jogos` lacks; a fixture played on another day gets that day. */
export function fillScores(rows: MatchRow[], matches: SourceMatch[], context: MatchContext): MatchRow[] {
  const candidates = matches.filter(({ block }) => block === unfinished.block);
  return rows.map((row) => {
    if (row.season !== unfinished.season || row.goals_for !== null) return row;
    const found = candidates.find(
      (m) => m.venue === row.venue && context.clubs(m.opponent, unfinished.season) === row.opponent_id,
    );
    return found ? filled(row, found) : row;
  });
}
