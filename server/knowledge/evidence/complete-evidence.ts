import type { Answer } from '#server/contracts/answer.ts';
import type { EvidenceRow } from '#server/contracts/evidence.ts';
import type { Facts } from '../facts/facts.ts';
import { computedRow, matchRow } from './rows.ts';

/** The evidence has every row of the table it shows: the match it lists, or the counts of a line of its own. */
export function completeEvidence(answer: Answer, facts: Facts): Answer {
  if (!answer.table) return answer;
  const known = new Set(answer.evidence.rows.map((row) => row.id));
  const missing = answer.table.rows.flatMap((row): EvidenceRow[] => {
    const match = facts.matchById.get(row.id);
    const evidence = match ? matchRow(match) : computedRow(`linha-${row.id}`, row.cells);
    return known.has(evidence.id) ? [] : [evidence];
  });
  return { ...answer, evidence: { ...answer.evidence, rows: [...answer.evidence.rows, ...missing] } };
}
