import type { Biography } from '#server/contracts/biography.ts';
import { foldText } from '#server/sources/fold-text.ts';
import type { SourcePlayer } from '#server/sources/squads/detalhes-jogadores.ts';
import type { Position } from '#server/sources/squads/positions.ts';

export type Role = 'jogador' | 'treinador' | 'presidente' | 'dirigente' | 'fundador';

/**
 * A person while the sources are being put together. Identity comes from the site's identifier where there is one,
 * else from name and year of birth; nobody is merged or split against an identifier.
 */
export interface PersonDraft {
  name: string;
  /** Other spellings in the sources. */
  aliases: Set<string>;
  externalId: string | null;
  /** Season minus age, as the squads have it: right to within a year. Never shown, only compared. */
  birthYear: number | null;
  /** Seasons as a player, manager or president. */
  seasons: Set<number>;
  roles: Set<Role>;
  positions: Position[];
  nationality: string | null;
  details: SourcePlayer | null;
  biography: Biography | null;
  sourceId: string;
  /** Nothing but a name in an old line-up. */
  nameOnly: boolean;
}

export const newDraft = (name: string, sourceId: string, given: Partial<PersonDraft> = {}): PersonDraft => ({
  name,
  aliases: new Set(),
  externalId: null,
  birthYear: null,
  seasons: new Set(),
  roles: new Set(),
  positions: [],
  nationality: null,
  details: null,
  biography: null,
  sourceId,
  nameOnly: false,
  ...given,
});

/** Every name a draft answers to, folded. */
export const foldedNames = ({ name, aliases, biography }: PersonDraft) =>
  new Set(
    [name, ...aliases, biography?.nome, biography?.nome_completo, ...(biography?.outros_nomes ?? [])].flatMap((n) =>
      n ? [foldText(n)] : [],
    ),
  );

/** Two years of birth that can be the same person's: ages round to either side. Unknown ones never agree. */
export const sameBirth = (a: number | null, b: number | null) => a !== null && b !== null && Math.abs(a - b) <= 1;

/** Seasons between the nearest two of each; 0 when they overlap. */
export const seasonGap = (a: Iterable<number>, b: Iterable<number>) =>
  Math.min(...[...a].flatMap((x) => [...b].map((y) => Math.abs(x - y))), Number.POSITIVE_INFINITY);
