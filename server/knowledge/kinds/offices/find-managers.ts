import type { FactRow } from '#server/contracts/facts.ts';
import { isOfCountry } from '../../evidence/is-of-country.ts';
import { inSeason, type Milestone } from '../../evidence/milestones.ts';
import { withinSeasons } from '../../evidence/within-seasons.ts';
import type { Facts } from '../../facts/facts.ts';
import type { ManagersQuery } from './managers-query.ts';

export interface FoundManagers {
  /** Oldest first. */
  rows: FactRow<'managers'>[];
  /** What the milestones tell of managers in the seasons asked for. */
  told: Milestone[];
}

export function findManagers(query: ManagersQuery, facts: Facts): FoundManagers {
  const passesCountry = (personId: string) =>
    query.country === null || isOfCountry(facts.people.get(personId)?.nationality ?? null, query.country);
  return {
    rows: facts.managers
      .filter((row) => withinSeasons(row.season, query) && passesCountry(row.person_id))
      .sort((a, b) => a.season - b.season || a.seq - b.seq),
    told: facts.milestones.filter(
      (milestone) => milestone.topic === 'treinador' && query.seasons.some((season) => inSeason(milestone, season)),
    ),
  };
}
