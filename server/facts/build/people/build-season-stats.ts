import type { FactRow } from '#server/contracts/facts.ts';
import type { QuarantineRow } from '#server/sources/extracted.ts';
import type { Sources } from '../read-sources.ts';
import type { Everybody } from './build-people.ts';

type StatRow = FactRow<'season_stats'>;

/**
 * Figures a season, from the players' data sheets. The sheets cut careers short, so most seasons have none.
 * A season of which the sheet has two rows, or in whose squad the player is not, is set aside.
 */
export function buildSeasonStats(
  { players: sheets }: Sources,
  { idOf, byExternalId }: Everybody,
  squads: FactRow<'squad_entries'>[],
): { stats: StatRow[]; quarantine: QuarantineRow[] } {
  const inSquad = new Set(squads.map(({ season, person_id }) => `${season} ${person_id}`));
  const stats: StatRow[] = [];
  const quarantine: QuarantineRow[] = [];
  // The same sheet stands in the file of each of his seasons; the first is read.
  const once = new Map(sheets.toReversed().map((sheet) => [sheet.externalId, sheet]));
  for (const sheet of once.values()) {
    const draft = byExternalId.get(sheet.externalId);
    const seasons = Map.groupBy(sheet.seasons, ({ season }) => season);
    const setAside = (rule: string, reason: string, season: number) =>
      quarantine.push({
        file: `detalhes_jogadores/${sheet.file}`,
        line: sheet.line,
        rule,
        reason,
        record: `${sheet.name}, ${season}`,
      });
    for (const [season, rows] of seasons) {
      const [row, second] = rows;
      if (!draft || !row || !inSquad.has(`${season} ${idOf(draft)}`)) {
        setAside(
          'epoca-sem-plantel',
          'A ficha dá uma época no Farense, mas o jogador não está no plantel dela.',
          season,
        );
      } else if (second) {
        setAside('epoca-em-duas-linhas', 'A ficha tem duas linhas da mesma época no Farense.', season);
      } else {
        stats.push({
          season,
          person_id: idOf(draft),
          appearances: row.appearances,
          goals: row.goals,
          assists: row.assists,
          source_id: 'detalhes-jogadores',
          source_ref: `${sheet.file}, linha ${sheet.line}`,
          quality: row.appearances === null ? 'incompleto' : 'ok',
          note: null,
        });
      }
    }
  }
  stats.sort((a, b) => a.season - b.season || (a.person_id < b.person_id ? -1 : 1));
  return { stats, quarantine };
}
