import type { DatasetRow } from '../rows/dataset-row.ts';
import type { Severity } from './finding.ts';
import type { Report, RowRule } from './rule.ts';

interface TextRule {
  name: string;
  severity: Severity;
  title: string;
  /** Each match of the pattern is a finding; it must have the flag `g`. */
  pattern: RegExp;
  /** Whether the pattern may match at all: see text-sign.ts. */
  sign: (text: string) => boolean;
  /** Which texts are looked at; both when not given. */
  field?: 'completion';
  /** Most findings in one text: one damaged row should not bury the others. */
  most?: number;
  message: (found: string) => string;
}

/** A rule that looks for a pattern in the texts of a row. */
export function textRule({ name, severity, title, pattern, sign, field, most = 1, message }: TextRule): RowRule {
  const look = (row: DatasetRow, where: 'prompt' | 'completion', report: Report) => {
    const text = row[where];
    if (!sign(text)) return;
    let left = most;
    for (const match of text.matchAll(pattern)) {
      if (left-- <= 0) return;
      report(message(match[0]), { field: where, index: match.index });
    }
  };
  return {
    name,
    severity,
    title,
    check(row, report) {
      if (field === undefined) look(row, 'prompt', report);
      look(row, 'completion', report);
    },
  };
}
