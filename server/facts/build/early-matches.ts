import type { SourceMatch } from '#server/sources/matches/source-match.ts';
import { seasonOfDate } from '#server/sources/seasons/season-of-date.ts';
import type { Curated } from '../curated/read-curated.ts';
import { distinctIds, type MatchContext, type MatchRow, noDetails } from './build-matches.ts';
import { matchId } from './match-id.ts';

const sections = /^(Jogos Pioneiros|Jogos Locais) /;
/** This section's dates are all 1 January of a year: only the year is known. */
const yearOnlySection = 'Jogos Locais 1925';

/** Whether the two goals were written Farense first: then the mark contradicts the score as it stands. */
function goalsSwapped({ goals, outcome }: SourceMatch): boolean {
  return goals !== null && outcome !== null && Math.sign(goals.for - goals.against) !== { V: 1, E: 0, D: -1 }[outcome];
}

function note(swapped: boolean, yearOnly: boolean, decided: string | undefined): string {
  const notes = [
    decided,
    yearOnly && 'Só se conhece o ano civil; a época pode ser a anterior. A fonte agrupa estes jogos sob "1925".',
    swapped && 'Golos trocados na fonte: os do Farense foram escritos primeiro; vale a marca de vitória ou derrota.',
  ].filter(Boolean);
  return notes.join(' ') || 'Jogo local ou particular; uma só fonte.';
}

function toRow(match: SourceMatch, context: MatchContext, decisions: Curated['earlyMatches']): MatchRow {
  const decided = decisions.find(({ data, nome }) => data === match.date && nome === match.opponent);
  const yearOnly = match.block === yearOnlySection;
  const date = yearOnly ? match.date.slice(0, 4) : match.date;
  const season = yearOnly ? Number(date) : seasonOfDate(date);
  const swapped = goalsSwapped(match);
  const goals = swapped ? { for: match.goals?.against, against: match.goals?.for } : match.goals;
  const known = {
    season,
    stage_id: context.stages.ofSeason(season, 'jogos-locais')?.id ?? `desconhecida:${match.block}`,
    date,
    round: null,
    opponent_id: decided?.clube ?? context.clubs(match.opponent, season),
    // Which side the list writes first does not tell where these were played: most were in Faro.
    venue: decided?.campo ?? ('desconhecido' as const),
  };
  return {
    id: matchId(known),
    ...known,
    date_precision: yearOnly ? 'ano' : 'dia',
    time: null,
    goals_for: goals?.for ?? null,
    goals_against: goals?.against ?? null,
    outcome: match.outcome,
    extra_time: false,
    penalties_for: null,
    penalties_against: null,
    awarded: false,
    ...noDetails,
    source_id: 'resultados-completos',
    source_ref: `linha ${match.line}`,
    quality: swapped ? 'reparado' : 'duvidoso',
    note: note(swapped, yearOnly, decided?.motivo),
  };
}

/** The matches of 1913 to 1929, which only `resultados_completos.md` has. */
export function earlyMatches(
  matches: SourceMatch[],
  context: MatchContext,
  decisions: Curated['earlyMatches'],
): MatchRow[] {
  const early = matches.filter(({ block }) => sections.test(block));
  return distinctIds(early.map((match) => toRow(match, context, decisions)));
}
