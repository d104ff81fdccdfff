import type { FactRow } from '#server/contracts/facts.ts';
import { clubName, noun } from '#server/knowledge/compose/portuguese.ts';
import type { Slots } from '../expand-template.ts';
import type { RandomSource } from '../random-source.ts';

type Club = FactRow<'clubs'>;

/** Shares of the ways in which people name a club. */
const nicknameShare = 0.12;

/** The slots <clube>, <o clube>, <ao clube>, <do clube>, <com clube> and <no clube> of a club. */
export function clubSlots(club: Club, aliases: readonly FactRow<'club_aliases'>[]): Slots {
  const short = aliases.filter(
    ({ club_id, kind, from_season }) => club_id === club.id && kind === 'sigla' && from_season === null,
  );
  const name = (random: RandomSource) =>
    short.length > 0 && random.chance(nicknameShare) ? random.pick(short).alias : clubName(club);
  const withArticle = (preposition: '' | 'de' | 'a' | 'em' | 'por') => (random: RandomSource) =>
    noun(preposition, club.gender, name(random));
  return {
    clube: name,
    'o clube': withArticle(''),
    'ao clube': withArticle('a'),
    'do clube': withArticle('de'),
    'no clube': withArticle('em'),
    'com clube': (random) => `com ${noun('', club.gender, name(random))}`,
  };
}
