import type { Answer } from '#server/contracts/answer.ts';
import { promptRow } from './prompt-row.ts';

export interface ChosenRow {
  readonly id: string;
  readonly line: string;
}

/** Up to so many rows are given even where no sentence draws on them: they say what there is nearby. */
const mostUnused = 2;

/**
 * The rows that the composed sentences draw on, within `room` bytes: again and again the row that supports most of
 * the figures and names still unsupported. The chosen ones stand in their own order.
 */
export function chooseRows({ evidence, sentences }: Pick<Answer, 'evidence' | 'sentences'>, room: number): ChosenRow[] {
  const wanted = new Set(marks(sentences.join(' ')));
  const waiting = evidence.rows.map((row, index) => {
    const line = `- ${promptRow(row).replace(/\s+/g, ' ').trim()}`;
    return { id: row.id, line, index, marks: new Set(marks(line)) };
  });
  const chosen: typeof waiting = [];
  let left = room;
  for (;;) {
    const gains = waiting.map((row) => (cost(row.line) > left ? -1 : gain(row.marks, wanted)));
    const most = Math.max(-1, ...gains);
    const row = waiting[gains.indexOf(most)];
    if (most < 0 || row === undefined) break;
    if (most === 0 && chosen.length >= mostUnused) break;
    waiting.splice(waiting.indexOf(row), 1);
    chosen.push(row);
    for (const mark of row.marks) wanted.delete(mark);
    left -= cost(row.line);
  }
  return chosen.sort((a, b) => a.index - b.index);
}

const cost = (line: string): number => Buffer.byteLength(line) + 1;

/** Figures, scores, seasons and the longer words: what a sentence must not say without a row. */
const marks = (text: string): string[] => text.toLowerCase().match(/\d[\d.,:/-]*\d|\d|\p{L}{4,}/gu) ?? [];

/** Figures count for most: names and nouns often stand in every row. */
function gain(have: ReadonlySet<string>, wanted: ReadonlySet<string>): number {
  let sum = 0;
  for (const mark of wanted) if (have.has(mark)) sum += /\d/.test(mark) ? 4 : 1;
  return sum;
}
