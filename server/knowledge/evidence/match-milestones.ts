import type { Facts, Match } from '../facts/facts.ts';
import type { Milestone } from './milestones.ts';

/** A milestone that only gives the year is of a match when it names the club and the final. */
function isOfFinal(milestone: Milestone, match: Match): boolean {
  const clubs = milestone.clubs ?? '';
  const names = [match.opponent.name, match.opponent.short_name];
  return (
    match.round === 'F' &&
    milestone.date_start === String(match.season + 1) &&
    names.some((name) => clubs.includes(name)) &&
    milestone.text.includes('final')
  );
}

/** What the milestones tell of one match: scorers, line-up, circumstances that its row has no column for. */
export const matchMilestones = (match: Match, facts: Facts): Milestone[] =>
  facts.milestones.filter((milestone) =>
    match.date?.length === 10 ? milestone.date_start === match.date : isOfFinal(milestone, match),
  );

const scoring = /\b(?:golos?|autogolo|marcou|marcaram|empatou|bisou)\b/;
const lineUp = /^(?:Jogaram|Alinh)|\b(?:alinh|onze)/;

export const tellsScorers = ({ text }: Milestone): boolean => scoring.test(text);
export const tellsLineUp = ({ text }: Milestone): boolean => lineUp.test(text);
