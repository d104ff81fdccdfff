import type { AnswerTable } from '#server/contracts/answer.ts';
import type { Tally } from '../evidence/tally.ts';
import { resultColumns } from './figure-column.ts';

interface TallyRow {
  id: string;
  name: string;
  total: Tally;
  href: string | null;
  highlight: boolean;
}

const cellsOf = (total: Tally) => ({
  j: total.played,
  v: total.won,
  e: total.drawn,
  d: total.lost,
  gm: total.goals_for,
  gs: total.goals_against,
});

/** Clubs, months, referees… each with the balance of its matches. The first column has key and label of its own. */
export const tallyTable = (
  first: { key: string; label: string },
  rows: readonly TallyRow[],
  rest: Pick<AnswerTable, 'caption' | 'total' | 'href'>,
): AnswerTable => ({
  ...rest,
  columns: [{ ...first, title: null, align: 'left' }, ...resultColumns],
  rows: rows.map(({ id, name, total, href, highlight }) => ({
    id,
    cells: { [first.key]: name, ...cellsOf(total) },
    href,
    highlight,
  })),
});
