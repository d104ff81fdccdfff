import { list, theClub } from '../../compose/portuguese.ts';
import { scopeInWords } from '../../compose/scope.ts';
import { anyMatch, selectMatches } from '../../evidence/match-filter.ts';
import type { Facts, Match } from '../../facts/facts.ts';
import type { MatchesQuery } from './matches-query.ts';

/** A score as people say it may be either way round; with a result claimed it has to be the right way. */
export function agrees(match: Match, { outcome, score }: MatchesQuery['claim']): boolean {
  if (outcome !== null && match.outcome !== outcome) return false;
  if (!score) return true;
  const goals = [match.goals_for ?? -1, match.goals_against ?? -1];
  return (
    Math.max(...goals) === Math.max(score.first, score.second) &&
    Math.min(...goals) === Math.min(score.first, score.second)
  );
}

/** Whether matches are on record, and none of them ended as the question takes it. */
export function claimFails({ claim }: MatchesQuery, matches: readonly Match[]): boolean {
  const known = matches.filter((match) => match.outcome !== null);
  return known.length > 0 && !known.some((match) => agrees(match, claim));
}

/** Matches with the claimed score outside the slice: the right one with the wrong place or time. */
export function elsewhere({ claim, filter }: MatchesQuery, facts: Facts): Match[] {
  if (!claim.score || filter.opponentIds.length === 0) return [];
  const open = { ...anyMatch, opponentIds: filter.opponentIds };
  return selectMatches(open, facts).filter((match) => agrees(match, claim));
}

const claimed = { V: 'venceu', E: 'empatou', D: 'perdeu' };

/** "O Farense não venceu o Benfica fora de casa em 1994/95." What did happen follows. */
export function correction({ claim, filter }: MatchesQuery, facts: Facts): string {
  const { outcome, score } = claim;
  const scope = scopeInWords(filter, facts, { opponent: false });
  if (!outcome) return ['O Farense não teve esse resultado', scope].filter(Boolean).join(' ').concat('.');
  const clubs = filter.opponentIds.flatMap((id) => facts.clubs.get(id) ?? []);
  const whom = list(clubs.map((club) => (outcome === 'V' ? theClub(club) : `com ${theClub(club)}`)));
  const by = score ? `por ${score.first}-${score.second}` : '';
  return `${['O Farense não', claimed[outcome], whom, by, scope].filter(Boolean).join(' ')}.`;
}

/** "venceu 4-1", for the evidence. */
export const claimInWords = ({ claim: { outcome, score } }: MatchesQuery): string =>
  `${outcome ? claimed[outcome] : 'resultado'}${score ? ` ${score.first}-${score.second}` : ''}`;
