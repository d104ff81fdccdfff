import type { FactRow } from '#server/contracts/facts.ts';
import { inYear, type Milestone } from '../../evidence/milestones.ts';
import type { Facts } from '../../facts/facts.ts';
import type { PresidentsQuery } from './presidents-query.ts';

export type Term = FactRow<'presidents'>;

export interface FoundPresidents {
  /** Oldest first. */
  terms: Term[];
  /** Other versions, and what the milestones tell where the list has a gap. */
  told: Milestone[];
}

export const endOf = (term: Term) => term.to_year ?? Number.POSITIVE_INFINITY;

/** Whoever was in office for the whole of a season, else whoever was for a part of it. */
function inOffice(season: number, terms: readonly Term[]): Term[] {
  const whole = terms.filter((term) => term.from_year <= season && endOf(term) >= season + 1);
  return whole.length > 0 ? whole : terms.filter((term) => term.from_year <= season + 1 && endOf(term) >= season);
}

function termsAt({ years, seasons }: PresidentsQuery, all: readonly Term[]): Term[] {
  const found = [
    ...years.flatMap((year) => all.filter((term) => term.from_year <= year && endOf(term) >= year)),
    ...seasons.flatMap((season) => inOffice(season, all)),
  ];
  return [...new Set(found)];
}

const termsWithin = ({ from, to }: PresidentsQuery, all: readonly Term[]): Term[] =>
  all.filter((term) => (to === null || term.from_year <= to + 1) && (from === null || endOf(term) >= from));

const yearsOf = (term: Term | undefined): number[] =>
  term
    ? Array.from({ length: (term.to_year ?? term.from_year) - term.from_year + 1 }, (_, n) => term.from_year + n)
    : [];

/** What is told of presidents beside the list itself: another version, or all there is where the list has nothing. */
const tellsOtherwise = (milestone: Milestone, terms: readonly Term[]): boolean =>
  milestone.topic === 'dirigentes' &&
  /presid/i.test(milestone.text) &&
  !milestone.text.startsWith('Segundo a lista de presidentes') &&
  (milestone.confidence === 'baixa' || terms.length === 0);

export function findPresidents(query: PresidentsQuery, facts: Facts): FoundPresidents {
  const all = facts.presidents.toSorted((a, b) => a.from_year - b.from_year);
  const terms = query.which === 'quando' ? termsAt(query, all) : termsWithin(query, all);
  const moments = query.which === 'primeiro' ? yearsOf(terms[0]) : [...query.years, ...query.seasons];
  const told = facts.milestones.filter(
    (milestone) => tellsOtherwise(milestone, terms) && moments.some((year) => inYear(milestone, year)),
  );
  return { terms, told };
}
