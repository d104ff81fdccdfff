import type { SourceDetails } from '#server/sources/matches/dados-completos.ts';
import type { SourceMatch } from '#server/sources/matches/source-match.ts';
import { seasonOfDate } from '#server/sources/seasons/season-of-date.ts';
import type { MatchRow } from './build-matches.ts';
import type { ClubNames } from './club-names.ts';

/** A score of the sheet, Farense first. */
export function farenseFirst({ farenseAtHome, score }: SourceDetails) {
  return farenseAtHome ? { for: score.home, against: score.away } : { for: score.away, against: score.home };
}

const sameScore = (row: MatchRow, sheet: SourceDetails) => {
  const goals = farenseFirst(sheet);
  return goals.for === row.goals_for && goals.against === row.goals_against;
};

const sameSide = (row: MatchRow, sheet: SourceDetails) =>
  row.venue === 'neutro' || (row.venue === 'casa') === sheet.farenseAtHome;

/**
 * Finds the sheet of a match: by the date both sources write (placeholder or not), opponent and side; for a match
 * without a date, by season, opponent, side and score, if only one sheet with a real date fits.
 */
export function detailsFinder(sheets: SourceDetails[], matches: SourceMatch[], clubs: ClubNames) {
  const byDate = Map.groupBy(sheets, ({ date }) => date);
  const writtenDate = new Map(matches.map(({ line, date }) => [`linha ${line}`, date]));
  const taken = new Set<SourceDetails>();
  const sameClub = (row: MatchRow, sheet: SourceDetails) => clubs(sheet.opponent, row.season) === row.opponent_id;
  // A date that several sheets share is as much a placeholder here as in the list of matches.
  const bySeason = Map.groupBy(
    sheets.filter(({ date }) => byDate.get(date)?.length === 1),
    ({ date }) => seasonOfDate(date),
  );

  const onDay = (row: MatchRow) => {
    const date = row.source_id === 'dados-jogos' ? writtenDate.get(row.source_ref ?? '') : row.date;
    const day = (date !== '0000-00-00' && byDate.get(date ?? '')) || [];
    const alone = day.length === 1;
    // The file drops the " B" of second teams: alone on its day and with the same score it is the same match.
    return (
      day.find((sheet) => sameClub(row, sheet) && sameSide(row, sheet) && (alone || sameScore(row, sheet))) ??
      day.find((sheet) => alone && row.date !== null && sameSide(row, sheet) && sameScore(row, sheet))
    );
  };

  const undated = (row: MatchRow) => {
    if (row.date !== null) return undefined;
    const fitting = (bySeason.get(row.season) ?? []).filter(
      (sheet) => !taken.has(sheet) && sameClub(row, sheet) && sameSide(row, sheet) && sameScore(row, sheet),
    );
    return fitting.length === 1 ? fitting[0] : undefined;
  };

  return (row: MatchRow): SourceDetails | undefined => {
    if (row.date?.length === 4) return undefined;
    const found = onDay(row) ?? undated(row);
    if (found) taken.add(found);
    return found;
  };
}
