import type { RowProblem } from '../rows/dataset-row.ts';
import type { Severity } from './finding.ts';
import type { RowRule } from './rule.ts';

/** The rule that reports one sort of problem that reading the row met. */
export function problemRule(name: RowProblem['rule'], severity: Severity, title: string): RowRule {
  return {
    name,
    severity,
    title,
    check(row, report) {
      for (const problem of row.problems) {
        if (problem.rule === name) report(problem.message, { column: problem.column });
      }
    },
  };
}
