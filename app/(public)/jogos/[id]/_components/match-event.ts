import { matchHref, matchTitle } from '#components/records/match-line.ts';
import type { MatchRecord } from '#server/facts/records/read-match.ts';

const team = (name: string) => ({ '@type': 'SportsTeam', name });

/** A match as schema.org's SportsEvent. */
export function matchEvent(match: MatchRecord, siteUrl: URL): Record<string, unknown> {
  const own = team('Sporting Clube Farense');
  const other = team(match.opponent_name);
  const [homeTeam, awayTeam] = match.venue === 'fora' ? [other, own] : [own, other];
  return {
    '@type': 'SportsEvent',
    name: matchTitle(match),
    sport: 'Futebol',
    url: new URL(matchHref(match), siteUrl).href,
    ...(match.date && { startDate: match.date }),
    ...(match.stadium && {
      location: { '@type': 'Place', name: match.stadium, ...(match.city && { address: match.city }) },
    }),
    homeTeam,
    awayTeam,
    competitor: [homeTeam, awayTeam],
    superEvent: { '@type': 'SportsEvent', name: match.stage },
  };
}
