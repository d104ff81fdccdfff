import type { Extracted, QuarantineRow } from './extracted.ts';

const file = 'outros/presidentes.txt';

export interface SourcePresident {
  line: number;
  /** Without academic or military title. */
  name: string;
  title: string | null;
  from: number;
  /** Null while in office. */
  to: number | null;
  /** Part of the year, where the source tells: "mar-ago". */
  note: string | null;
}

const rowShape = /^\| (\d{4})(?:-(\d{4}|atual))?(?: \(([^)]+)\))? \| (?:((?:Dr|Eng|Cap|Maj|Prof)\.º?) )?(.+?) \|$/;

/** The list of presidents: terms by year. */
export function readPresidentes(text: string): Extracted<SourcePresident> {
  const records: SourcePresident[] = [];
  const quarantine: QuarantineRow[] = [];
  for (const [i, content] of text.split('\n').entries()) {
    const [all, from = '', to, note, title, name = ''] = rowShape.exec(content.trim()) ?? [];
    if (all) {
      const last = to === 'atual' ? null : Number(to ?? from);
      records.push({ line: i + 1, name, title: title ?? null, from: Number(from), to: last, note: note ?? null });
    } else if (/^\| \d/.test(content)) {
      quarantine.push({ file, line: i + 1, rule: 'linha-ilegivel', reason: 'O mandato não se lê.', record: null });
    }
  }
  return { records, quarantine };
}
