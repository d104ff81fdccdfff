import type { QuarantineRow } from '#server/sources/extracted.ts';
import type { SourceMatch } from '#server/sources/matches/source-match.ts';
import type { MatchRow } from './build-matches.ts';
import type { ClubNames } from './club-names.ts';
import type { Conflict } from './conflicts.ts';

const file = 'resultados/resultados_completos.md';
/** Six rows of 1937/38 that the list files under 1936/37, with swapped scores among them: never used. */
const misfiled = { block: 'Campeonato II Divisão 1ªF S10 36/37', date: 's/d' };

const grounds = { casa: 'em casa', fora: 'fora', neutro: 'em campo neutro', desconhecido: 'não se sabe onde' };
const told = ({ goals, opponent, venue }: SourceMatch) =>
  `Farense ${goals?.for}-${goals?.against} ${opponent}, ${grounds[venue]}`;
const same = (a: SourceMatch, b: SourceMatch) => a.goals?.for === b.goals?.for && a.goals?.against === b.goals?.against;
const contradicted = ({ goals, outcome }: SourceMatch) =>
  goals !== null && outcome !== null && Math.sign(goals.for - goals.against) !== { V: 1, E: 0, D: -1 }[outcome];
const isCup = ({ block }: SourceMatch) => /^(Taça|Allianz)/.test(block);

/**
 * The match that a row tells otherwise: with the score of the other ground, or another score.
 * Undefined when a match has its score and ground. A match of the same day or round is meant before any other.
 */
function differing(result: SourceMatch, candidates: SourceMatch[]): SourceMatch | undefined {
  const sameSide = candidates.filter((m) => m.venue === result.venue || m.venue === 'neutro');
  if (sameSide.some((m) => same(m, result))) return undefined;
  const onOtherGround = candidates.find((m) => !sameSide.includes(m) && same(m, result));
  return (
    onOtherGround ??
    candidates.find(({ date }) => date === result.date && /^\d/.test(date)) ??
    candidates.find(({ round }) => round === result.round && /\d/.test(round)) ??
    sameSide[0]
  );
}

function setAside(result: SourceMatch): QuarantineRow {
  const wrongSeason = result.block === misfiled.block && result.date === misfiled.date;
  return {
    file,
    line: result.line,
    rule: wrongSeason ? 'epoca-errada' : 'sem-par-no-registo',
    reason: wrongSeason
      ? 'Jogo de 1937/38 posto em 1936/37; nestas linhas há resultados e marcas errados.'
      : 'O registo de jogos dessa época não traz este jogo, e a lista não chega para o afirmar.',
    record: `${told(result)} (${result.block}, ${result.round})`,
  };
}

const toConflict = (result: SourceMatch, match: SourceMatch, id: string): Conflict => ({
  subject: `matches:${id}`,
  topic: same(match, result) ? 'campo' : 'resultado',
  version_a: `${told(match)}.`,
  source_a: `jogos/dados_jogos.json, linha ${match.line}`,
  version_b: `${told(result)}.`,
  source_b: `${file}, linha ${result.line}`,
  decision: 'Vale o registo de jogos.',
  reason: contradicted(result)
    ? 'A lista de resultados contradiz-se: a marca não corresponde ao resultado.'
    : 'O registo de jogos confere com as classificações.',
});

/**
 * Scores and grounds that the list of results has otherwise than the match file, and matches that it alone has.
 * The match file is believed: it agrees with the league tables. Dates do not pair them, for both lists have
 * placeholders: season, club, and league or cup do.
 */
export function resultConflicts(results: SourceMatch[], matches: SourceMatch[], rows: MatchRow[], clubs: ClubNames) {
  const conflicts: Conflict[] = [];
  const quarantine: QuarantineRow[] = [];
  const idOf = new Map(rows.map((row) => [`${row.source_id} ${row.source_ref}`, row.id]));
  const key = (m: SourceMatch) => `${m.season} ${clubs(m.opponent, m.season ?? 0)} ${isCup(m)}`;
  const known = Map.groupBy(matches, key);
  const seasons = new Set(matches.map(({ season }) => season));
  for (const result of results.filter(({ season }) => seasons.has(season))) {
    const candidates = known.get(key(result)) ?? [];
    const played = candidates.filter(({ goals }) => goals);
    const wrongSeason = result.block === misfiled.block && result.date === misfiled.date;
    if (candidates.length === 0 || wrongSeason) {
      quarantine.push(setAside(result));
      continue;
    }
    // A match that the file has without its score is filled from this list: nothing to disagree about.
    const unplayed = candidates.some(({ goals, venue }) => !goals && venue === result.venue);
    const match = unplayed ? undefined : differing(result, played);
    if (match) conflicts.push(toConflict(result, match, idOf.get(`dados-jogos linha ${match.line}`) ?? match.block));
  }
  return { conflicts, quarantine };
}
