import type { FactRow } from '#server/contracts/facts.ts';
import type { Curated } from '../curated/read-curated.ts';

/** Clubs as decided in `clubes.csv`. */
export function buildClubs({ clubs }: Pick<Curated, 'clubs'>): FactRow<'clubs'>[] {
  return clubs.map(({ id, nome, nome_curto, cidade, genero, proprio }) => ({
    id,
    name: nome,
    short_name: nome_curto,
    city: cidade,
    gender: genero,
    is_self: proprio,
  }));
}

/** Their names as decided in `clubes-aliases.csv`. */
export function buildClubAliases({ clubAliases }: Pick<Curated, 'clubAliases'>): FactRow<'club_aliases'>[] {
  return clubAliases.map(({ alias, clube, de, ate, tipo }) => ({
    alias,
    club_id: clube,
    from_season: de,
    to_season: ate,
    kind: tipo,
  }));
}
