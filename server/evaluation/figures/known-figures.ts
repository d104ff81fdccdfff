import type { Evidence } from '#server/contracts/evidence.ts';
import { normaliseText } from '../normalise-text.ts';

/** The figures that a reply may use: those of its evidence and of the question. */
export interface KnownFigures {
  numbers: Set<number>;
  /** Years in which the seasons of the evidence end: a season is stored by its start, and told as "até 1995" too. */
  endYears: Set<number>;
  /** All text of the evidence and the question, normalised. */
  text: string;
  /** The numbers of each row, for figures that belong together: scores and records. */
  rows: Set<number>[];
}

/** Ordinals that a question may say in words and an answer in figures: "na primeira", "na I" → "no 1.º escalão". */
const ordinals = ['primeir[oa]|i', 'segund[oa]|ii', 'terceir[oa]|iii', 'quart[oa]', 'quint[oa]'];

function ordinalsOf(turns: string[]): number[] {
  const text = normaliseText(turns.join(' '));
  return ordinals.flatMap((words, i) => (new RegExp(`\\b(?:${words})\\b`, 'u').test(text) ? [i + 1] : []));
}

const digitsOf = (text: string) => [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits));

function numbersOf(value: unknown): number[] {
  if (typeof value === 'number') return [Math.abs(value)];
  return typeof value === 'string' ? digitsOf(normaliseText(value)) : [];
}

function endYearsOf({ rows }: Evidence): Set<number> {
  const values = rows.flatMap((row) => Object.entries(row.values));
  const years = values.filter(([key, value]) => /season|epoca|época/.test(key) && typeof value === 'number');
  return new Set(years.map(([, value]) => Number(value) + 1));
}

export function knownFigures(evidence: Evidence, turns: string[]): KnownFigures {
  const rows = evidence.rows.map(({ values }) => new Set(Object.values(values).flatMap(numbersOf)));
  const { coverage, conflicts, premise, sources } = evidence;
  const words = [
    ...evidence.rows.flatMap(({ values }) => Object.values(values).filter((value) => typeof value === 'string')),
    ...conflicts.flatMap((conflict) => [
      conflict.decision ?? '',
      ...conflict.versions.flatMap(({ text, source }) => [text, source]),
    ]),
    ...(coverage ? [coverage.note, String(coverage.known), String(coverage.total)] : []),
    ...(premise ? [premise.actual, premise.claimed] : []),
    ...sources.flatMap(({ title, note }) => [title, note ?? '']),
    ...turns,
  ];
  const text = words.map(normaliseText).join('\n');
  const numbers = new Set([...rows.flatMap((row) => [...row]), ...digitsOf(text), ...ordinalsOf(turns)]);
  return { numbers, endYears: endYearsOf(evidence), text, rows };
}
