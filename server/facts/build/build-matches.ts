import type { FactRow } from '#server/contracts/facts.ts';
import type { SourceMatch } from '#server/sources/matches/source-match.ts';
import type { ClubNames } from './club-names.ts';
import { matchId } from './match-id.ts';
import type { StageFinder } from './stage-finder.ts';
import { type UsableDate, usableDates } from './usable-dates.ts';
import { usableRounds } from './usable-rounds.ts';

export type MatchRow = FactRow<'matches'>;
type Details = Pick<
  MatchRow,
  | 'half_time_for'
  | 'half_time_against'
  | 'stadium'
  | 'city'
  | 'referee'
  | 'attendance'
  | 'scorers'
  | 'external_id'
  | 'details_source_id'
>;

export const noDetails: Details = {
  half_time_for: null,
  half_time_against: null,
  stadium: null,
  city: null,
  referee: null,
  attendance: null,
  scorers: 'nenhum',
  external_id: null,
  details_source_id: null,
};

export interface MatchContext {
  clubs: ClubNames;
  stages: StageFinder;
}

/** Marks a stage missing from `fases.csv`; the gate stops the import at it. */
const unknownStage = (block: string) => `desconhecida:${block}`;

function quality(match: SourceMatch, { date, problem }: UsableDate): Pick<MatchRow, 'quality' | 'note'> {
  const notes = [
    problem && `Sem data: ${problem}.`,
    !match.goals && 'A fonte não traz o resultado.',
    match.awarded && 'Decidido administrativamente; o resultado é o atribuído.',
  ].filter((note) => typeof note === 'string');
  return { quality: date && match.goals ? 'ok' : 'incompleto', note: notes.join(' ') || null };
}

function toRow(match: SourceMatch, date: UsableDate, round: string | null, context: MatchContext): MatchRow {
  const stage = context.stages.ofMatch(match.block, match.date);
  const season = stage?.epoca ?? match.season ?? 0;
  const known = {
    season,
    stage_id: stage?.id ?? unknownStage(match.block),
    date: date.date,
    round,
    opponent_id: context.clubs(match.opponent, season),
    venue: match.venue,
  };
  return {
    id: matchId(known),
    ...known,
    date_precision: date.date ? 'dia' : 'epoca',
    time: date.date ? match.time : null,
    goals_for: match.goals?.for ?? null,
    goals_against: match.goals?.against ?? null,
    outcome: match.goals ? match.outcome : null,
    extra_time: match.extraTime,
    penalties_for: match.penalties?.for ?? null,
    penalties_against: match.penalties?.against ?? null,
    awarded: match.awarded,
    ...noDetails,
    source_id: 'dados-jogos',
    source_ref: `linha ${match.line}`,
    ...quality(match, date),
  };
}

/** Match rows from `dados_jogos`, the most trusted source. Repeated undated meetings get `-2` in their id. */
export function buildMatches(matches: SourceMatch[], context: MatchContext): MatchRow[] {
  const dates = usableDates(matches);
  const rounds = usableRounds(matches);
  const rows = matches.map((m) =>
    toRow(m, dates.get(m) ?? { date: null, problem: null }, rounds.get(m) ?? null, context),
  );
  return distinctIds(rows);
}

/** Undated meetings of the same two clubs at the same ground in one stage are told apart by number. */
export function distinctIds(rows: MatchRow[]): MatchRow[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const n = (seen.get(row.id) ?? 0) + 1;
    seen.set(row.id, n);
    return n === 1 || row.date?.length === 10 ? row : { ...row, id: `${row.id}-${n}` };
  });
}
