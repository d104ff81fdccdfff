import type { Extracted } from './extracted.ts';

/** Milestones that contradict each other, as the guide to them lists. */
export interface SourceContradiction {
  line: number;
  topic: string;
  ids: string[];
}

const rowShape = /^\| ([^|]+) \| [^|]+ \| (m\d{3}[m\d, -]*) \|$/;

/** "m020-m022" and "m041, m042" → every id. */
function idsOf(text: string): string[] {
  return text.split(',').flatMap((part) => {
    const [first = 0, last = first] = [...part.matchAll(/m(\d{3})/g)].map(([, number]) => Number(number));
    return Array.from({ length: last - first + 1 }, (_, i) => `m${String(first + i).padStart(3, '0')}`);
  });
}

/** The table of known contradictions in `LEIA-ME-marcos.md`. */
export function readContradicoes(text: string): Extracted<SourceContradiction> {
  const records = text.split('\n').flatMap((content, i) => {
    const [, topic, ids] = rowShape.exec(content) ?? [];
    return topic && ids ? [{ line: i + 1, topic, ids: idsOf(ids) }] : [];
  });
  return { records, quarantine: [] };
}
