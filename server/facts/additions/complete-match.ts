import { seasonOfDate } from '#server/sources/seasons/season-of-date.ts';
import { clubNames } from '../build/club-names.ts';
import type { FactRows } from '../csv/facts-folder.ts';
import { FactsError } from '../facts-error.ts';

/**
 * Lets people name a club or leave out the stage: the club by any of its names, the stage of the season's league.
 * @throws {FactsError} when no club has that name
 */
export function completeMatch(given: Record<string, string>, facts: FactRows): Record<string, string> {
  const date = given.data ?? '';
  const season = seasonOfDate(date);
  const opponent = given.adversario ?? '';
  const known = facts.clubs.some(({ id }) => id === opponent);
  const league = facts.stages.find((stage) => stage.season === season && stage.role === 'principal');
  const clubAliases = facts.club_aliases.map((row) => ({
    alias: row.alias,
    clube: row.club_id,
    de: row.from_season,
    ate: row.to_season,
  }));
  const adversario = known ? opponent : clubNames({ clubAliases })(opponent, season);
  if (adversario.startsWith('desconhecido:'))
    throw new FactsError(
      { file: 'jogos.csv', column: 'adversario' },
      `não há clube chamado "${opponent}".`,
      'veja os nomes em data/curated/clubes-aliases.csv; um clube novo acrescenta-se em data/curated/clubes.csv.',
    );
  return { ...given, adversario, fase: given.fase || league?.id || '' };
}
