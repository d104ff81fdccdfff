import type { AnswerTable } from '#server/contracts/answer.ts';
import { personHref } from '../../evidence/people.ts';
import type { PersonSeasons } from '../../evidence/seasons-by-person.ts';
import { seasonRanges } from '../season-ranges.ts';

/** People with how many seasons each was there, and which; the first of them stand out. */
export const seasonsTable = (
  caption: string,
  noun: string,
  people: readonly PersonSeasons[],
  {
    highlighted = 0,
    total = people.length,
    href = null,
  }: { highlighted?: number; total?: number; href?: string | null },
): AnswerTable => ({
  caption,
  columns: [
    { key: 'nome', label: noun, title: null, align: 'left' },
    { key: 'epocas', label: 'Épocas', title: null, align: 'right' },
    { key: 'quando', label: 'Quando', title: null, align: 'left' },
  ],
  rows: people.map(({ personId, name, seasons }, index) => ({
    id: personId,
    cells: { nome: name, epocas: seasons.length, quando: seasonRanges(seasons) },
    href: personHref(personId),
    highlight: index < highlighted,
  })),
  total,
  href,
});
