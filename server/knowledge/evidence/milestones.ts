import type { EvidenceRow, EvidenceSource } from '#server/contracts/evidence.ts';
import type { FactRow } from '#server/contracts/facts.ts';
import type { Facts } from '../facts/facts.ts';
import { asEvidence } from './conflicts.ts';

export type Milestone = FactRow<'milestones'>;

const firstMonthOfSeason = 7;
/** Years that a milestone may span and still be told of the years it begins or ends in. */
const longestSpan = 5;

/** The season that a date falls in, when it says the month; a year alone touches two. */
export function seasonsOfDate(date: string): number[] {
  const [year = 0, month] = date.split('-').map(Number);
  if (month === undefined) return [year - 1, year];
  return [month >= firstMonthOfSeason ? year : year - 1];
}

/** Whether a milestone belongs to a season: told as such, or dated within it. */
export function inSeason(milestone: Milestone, season: number): boolean {
  const [from, to] = [milestone.date_start, milestone.date_end].map((date) => Number(date.slice(0, 4)));
  if (milestone.precision === 'epoca') return season >= (from ?? 0) && season <= Math.max(from ?? 0, (to ?? 0) - 1);
  return seasonsOfDate(milestone.date_start).includes(season);
}

/** Whether a milestone belongs to a calendar year. */
export const inYear = ({ date_start, date_end, precision }: Milestone, year: number): boolean =>
  precision === 'epoca'
    ? Number(date_end.slice(0, 4)) - Number(date_start.slice(0, 4)) <= longestSpan &&
      [Number(date_start.slice(0, 4)), Number(date_end.slice(0, 4))].includes(year)
    : Number(date_start.slice(0, 4)) <= year && Number(date_end.slice(0, 4)) >= year;

export function milestoneRow(milestone: Milestone): EvidenceRow {
  return {
    id: `milestones:${milestone.id}`,
    table: 'milestones',
    values: {
      facto: milestone.text,
      de: milestone.date_start,
      ate: milestone.date_end,
      tema: milestone.topic,
      fonte: milestone.reference,
      confianca: milestone.confidence,
    },
  };
}

/** Where milestones come from: the books and papers each cites. */
export function milestoneSources(milestones: readonly Milestone[]): EvidenceSource[] {
  return milestones.map((milestone) => ({
    id: `marco:${milestone.id}`,
    title: `Marcos da história: ${milestone.reference}`,
    href: `/historia#${milestone.id}`,
    note: { alta: 'confirmado por outra fonte', media: 'uma só fonte', baixa: 'há outra versão' }[milestone.confidence],
  }));
}

/** The contradictions these milestones take part in, each with both versions. */
export const milestoneConflicts = (milestones: readonly Milestone[], facts: Facts) => {
  const ids = new Set(milestones.map((milestone) => milestone.id));
  return facts.conflicts
    .filter((conflict) => [...conflict.subject.matchAll(/m\d{3}/g)].some(([id]) => ids.has(id)))
    .map(asEvidence);
};
