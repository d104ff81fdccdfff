import { foldText } from '#server/sources/fold-text.ts';
import type { Curated } from '../curated/read-curated.ts';

/** Finds the club a name meant in a season. */
export type ClubNames = (name: string, season: number) => string;

/** Stands in for the id of a club nobody has put in `clubes-aliases.csv`; the gate stops the import at it. */
export const unknownClub = (name: string) => `desconhecido:${name}`;

type Meaning = Pick<Curated['clubAliases'][number], 'alias' | 'clube' | 'de' | 'ate'>;

/** Club names → ids, from the aliases. Names are compared without accents, case or punctuation. */
export function clubNames({ clubAliases }: { clubAliases: Meaning[] }): ClubNames {
  const byName = Map.groupBy(clubAliases, ({ alias }) => foldText(alias));
  return (name, season) => {
    const meant = byName
      .get(foldText(name))
      ?.find(({ de, ate }) => (de === null || de <= season) && (ate === null || season <= ate));
    return meant?.clube ?? unknownClub(name);
  };
}
