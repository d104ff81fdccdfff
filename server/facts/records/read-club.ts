import { and, eq, inArray } from 'drizzle-orm';
import type { FactsIndex } from '../open-index.ts';
import { clubAliases, clubs, matches } from '../schema.ts';
import { type MatchItem, matchItems } from './match-items.ts';
import { latestFirst } from './match-order.ts';
import { tally } from './tally.ts';

export type Club = NonNullable<Awaited<ReturnType<typeof readClub>>>;

const biggestShown = 3;
const margin = (match: MatchItem) => (match.goals_for ?? 0) - (match.goals_against ?? 0);
const goalsOf = (match: MatchItem) => (match.goals_for ?? 0) + (match.goals_against ?? 0);

function biggest(items: MatchItem[], outcome: 'V' | 'D'): MatchItem[] {
  return items
    .filter((match) => match.outcome === outcome && match.goals_for !== null && !match.awarded)
    .toSorted((a, b) => Math.abs(margin(b)) - Math.abs(margin(a)) || goalsOf(b) - goalsOf(a))
    .slice(0, biggestShown);
}

const letters = (name: string) => name.toLowerCase().replace(/^(os|as|o|a) |[^\p{L}\d]/gu, '');

/** Other names and nicknames, each once: "os leões" adds nothing to "leões", nor "S.L. Benfica" to "SL Benfica". */
function otherNames(aliases: { alias: string }[], name: string): string[] {
  const known = new Set([letters(name)]);
  return aliases.map(({ alias }) => alias).filter((alias) => !known.has(letters(alias)) && known.add(letters(alias)));
}

function slices<K extends string>(items: MatchItem[], keyOf: (match: MatchItem) => K) {
  return [...Map.groupBy(items, keyOf)].map(([key, matches]) => ({ key, ...tally(matches) }));
}

/** A club with the balance of its matches against Farense, by venue and competition; null when it is not known. */
export async function readClub(index: FactsIndex, id: string) {
  const [club] = await index.select().from(clubs).where(eq(clubs.id, id));
  if (!club) return null;
  const [items, aliases] = await Promise.all([
    matchItems(index, eq(matches.opponent_id, id)),
    index
      .select({ alias: clubAliases.alias })
      .from(clubAliases)
      .where(and(eq(clubAliases.club_id, id), inArray(clubAliases.kind, ['nome', 'alcunha']))),
  ]);
  const known = items.filter((match) => match.outcome !== null);
  const byCompetition = slices(known, (match) => match.competition_id).map((slice) => ({
    ...slice,
    name: items.find((match) => match.competition_id === slice.key)?.competition ?? slice.key,
  }));
  return {
    ...club,
    aliases: otherNames(aliases, club.name),
    total: tally(items),
    byVenue: slices(known, (match) => match.venue),
    byCompetition: byCompetition.toSorted((a, b) => b.played - a.played),
    wins: biggest(items, 'V'),
    defeats: biggest(items, 'D'),
    matches: latestFirst(items),
  };
}
