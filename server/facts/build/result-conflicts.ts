import type { QuarantineRow } from '#server/sources/extracted.ts';
import type { SourceMatch } from '#server/sources/matches/source-match.ts';
import type { MatchRow } from './build-matches.ts';
import type { ClubNames } from './club-names.ts';
import type { Conflict } from './conflicts.ts';

const file = 'resultados/resultados_completos.md';
/** Six rows of 1937/38 that the list files under 1936/37, with swapped scores among them: never used. */
const misfiled = { block: 'Campeonato II Divisão 1ªF S10 36/37', date: 's/d' };
const unknownDates = new Set(['-', 's/d', '0000-00-00']);

const written = (date: string) => (unknownDates.has(date) ? '-' : date);
const goalsText = ({ goals }: SourceMatch) => `${goals?.for}-${goals?.against}`;
const told = (m: SourceMatch) => `Farense ${goalsText(m)} ${m.opponent}, ${m.venue === 'fora' ? 'fora' : 'em casa'}`;
const same = (a: SourceMatch, b: SourceMatch) => a.goals?.for === b.goals?.for && a.goals?.against === b.goals?.against;
const contradicted = ({ goals, outcome }: SourceMatch) =>
  goals !== null && outcome !== null && Math.sign(goals.for - goals.against) !== { V: 1, E: 0, D: -1 }[outcome];

/** The match a row tells otherwise: with the score of the other ground, or another score; undefined when it agrees. */
function differing(result: SourceMatch, candidates: SourceMatch[]): SourceMatch | undefined {
  const sameSide = candidates.filter((m) => m.venue === result.venue || m.venue === 'neutro');
  if (sameSide.some((m) => same(m, result))) return undefined;
  return candidates.find((m) => !sameSide.includes(m) && same(m, result)) ?? sameSide[0];
}

/**
 * Scores and sides that the list of results has otherwise than the match file. The match file is believed: it
 * agrees with the league tables. Matches are paired by season, club, date as written, and side.
 */
export function resultConflicts(results: SourceMatch[], matches: SourceMatch[], rows: MatchRow[], clubs: ClubNames) {
  const conflicts: Conflict[] = [];
  const quarantine: QuarantineRow[] = [];
  const idOf = new Map(rows.filter((r) => r.source_id === 'dados-jogos').map((r) => [r.source_ref, r.id]));
  const key = (m: SourceMatch) => `${m.season} ${clubs(m.opponent, m.season ?? 0)} ${written(m.date)}`;
  const clubKey = (m: SourceMatch) => `${m.season} ${clubs(m.opponent, m.season ?? 0)}`;
  const played = matches.filter((m) => m.goals);
  const paired = Map.groupBy(played, key);
  const byClub = Map.groupBy(played, clubKey);
  for (const result of results) {
    if (result.block === misfiled.block && result.date === misfiled.date) {
      const record = `${told(result)} (${result.block}, ${result.round})`;
      quarantine.push({
        file,
        line: result.line,
        rule: 'epoca-errada',
        reason: 'Jogo de 1937/38 posto em 1936/37; nestas linhas há resultados e marcas errados.',
        record,
      });
      continue;
    }
    const match = differing(
      result,
      contradicted(result) ? (byClub.get(clubKey(result)) ?? []) : (paired.get(key(result)) ?? []),
    );
    if (!match) continue;
    conflicts.push({
      subject: `matches:${idOf.get(`linha ${match.line}`) ?? match.block}`,
      topic: same(match, result) ? 'campo' : 'resultado',
      version_a: told(match),
      source_a: `jogos/dados_jogos.json, linha ${match.line}`,
      version_b: told(result),
      source_b: `${file}, linha ${result.line}`,
      decision: 'Vale o registo de jogos.',
      reason: contradicted(result)
        ? 'A lista de resultados contradiz-se: a marca não corresponde ao resultado.'
        : 'O registo de jogos confere com as classificações.',
    });
  }
  return { conflicts, quarantine };
}
