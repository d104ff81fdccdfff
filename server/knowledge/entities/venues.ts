import type { PlaceWord } from '../lexicon/lexicon.ts';
import { longestHits, type Phrases } from '../lexicon/phrases.ts';
import type { ClubMention } from './clubs.ts';
import type { Token } from './tokens.ts';

export interface VenueMention {
  venue: 'casa' | 'fora' | 'neutro' | null;
  both: boolean;
  /** The club a ground belongs to ("na Luz"), where no club is named. */
  opponents: ClubMention[];
}

const ownership = new Set(['do', 'da', 'de', 'dos']);

/** "em casa do Benfica" is away. */
function isTheirHome(index: number, tokens: readonly Token[], opponents: readonly ClubMention[]): boolean {
  return ownership.has(tokens[index]?.norm ?? '') && opponents.some((club) => club.index === index + 1);
}

/**
 * Where the matches of a question were played, from Farense's side.
 *
 * @param reserved tokens that say where somebody was born: "nascido em Olhão" is no ground
 */
export function findVenue(
  tokens: readonly Token[],
  places: Phrases<PlaceWord>,
  opponents: readonly ClubMention[],
  used: Set<number>,
  reserved: ReadonlySet<number>,
): VenueMention {
  // A ground named after a town may have been taken for the club of that town; it says where all the same.
  const isReserved = ({ index, length }: { index: number; length: number }) => reserved.has(index + length - 1);
  const hits = longestHits(places.find(tokens)).filter(
    (hit) => (hit.value.clubId !== null || !used.has(hit.index)) && !isReserved(hit),
  );
  const venues = new Set<'casa' | 'fora' | 'neutro'>();
  const owners: ClubMention[] = [];
  for (const { index, length, value } of hits) {
    const elsewhere = opponents.some(
      (club) => value.clubId && !club.clubIds.includes(value.clubId) && !covers(index, length, club),
    );
    if (value.clubId && elsewhere) continue;
    venues.add(value.venue === 'casa' && isTheirHome(index + length, tokens, opponents) ? 'fora' : value.venue);
    if (value.clubId) owners.push({ index, length, clubIds: [value.clubId], gender: 'm', group: false });
    for (let offset = 0; offset < length; offset += 1) used.add(index + offset);
  }
  const [venue = null] = venues;
  return { venue: venues.size === 1 ? venue : null, both: venues.has('casa') && venues.has('fora'), opponents: owners };
}

const covers = (index: number, length: number, club: ClubMention) => club.index >= index && club.index < index + length;
