import type { ClubName } from '../entities/clubs.ts';
import { fold } from '../entities/fold.ts';
import type { Facts } from '../facts/facts.ts';
import type { Lexicon } from './lexicon.ts';
import { Phrases } from './phrases.ts';

/** The name as a key: folded, without the signs that people leave out. */
const keyOf = (name: string) =>
  fold(name)
    .replace(/[.\-()º*]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Every name of every club in the facts, and the names that several share, as phrases to look for. */
export function clubNamePhrases(facts: Facts, lexicon: Lexicon): Phrases<ClubName> {
  const names = new Map<string, Set<string>>();
  const add = (name: string, clubId: string) =>
    names.set(keyOf(name), (names.get(keyOf(name)) ?? new Set()).add(clubId));
  for (const club of facts.clubs.values()) for (const name of [club.name, club.short_name]) add(name, club.id);
  for (const alias of facts.clubAliases) add(alias.alias, alias.club_id);
  for (const shared of lexicon.sharedNames) {
    names.set(keyOf(shared.name), new Set(shared.clubIds.filter((clubId) => facts.clubs.has(clubId))));
  }
  const groups = new Set(lexicon.sharedNames.filter((shared) => shared.group).map((shared) => keyOf(shared.name)));
  const entries = [...names].filter(([, clubIds]) => clubIds.size > 0);
  return new Phrases(
    entries.map(([name, clubIds]) => [
      name,
      {
        clubIds: [...clubIds],
        group: groups.has(name),
        distinctive: !lexicon.common.has(name),
        gender: facts.clubs.get([...clubIds][0] ?? '')?.gender ?? 'm',
      },
    ]),
    lexicon.synonyms,
  );
}
