import { questionOf } from '#server/knowledge/prompt.ts';
import type { DatasetRow } from '../rows/dataset-row.ts';
import { splitText } from '../rows/split-text.ts';
import { rowRules } from '../validate/registry.ts';
import type { RuleContext } from '../validate/rule.ts';
import { repairText } from './repair-text.ts';

export interface Reason {
  readonly rule: string;
  readonly message: string;
}

export interface CleanedRow {
  readonly row: DatasetRow;
  /** Names of the repairs that changed it. */
  readonly repaired: ReadonlySet<string>;
  /** Why it cannot be kept; empty when it can. */
  readonly reasons: readonly Reason[];
}

const strict = rowRules.filter(({ severity, name }) => severity === 'error' || name === 'unknown-field');

/** Repairs a row, then asks every strict rule whether it is now good. */
export function cleanRow(row: DatasetRow, context: RuleContext): CleanedRow {
  const repaired = new Set<string>();
  const clean = row.format === null ? row : repairRow(row, repaired);
  const reasons: Reason[] = emptied(clean)
    ? [{ rule: 'empty-field', message: 'Depois de reparada, a linha ficou sem texto.' }]
    : [];
  for (const rule of strict) {
    if (rule.unavailable?.(context)) continue;
    rule.check(clean, (message) => reasons.push({ rule: rule.name, message }), context);
  }
  return { row: clean, repaired, reasons };
}

/** Nothing but what cannot be seen was there. A row that was empty from the start has said so already. */
const emptied = ({ format, prompt, completion, problems }: DatasetRow): boolean =>
  format !== null && problems.length === 0 && (completion === '' || (prompt === '' && format !== 'text'));

function repairRow(row: DatasetRow, used: Set<string>): DatasetRow {
  const messages =
    row.messages?.map((turn) => ({ ...turn, content: repairText(turn.content, turn.role === 'assistant', used) })) ??
    null;
  const repaired = { prompt: repairText(row.prompt, false, used), completion: repairText(row.completion, true, used) };
  // What was hidden may have kept a raw text from being read as question and answer.
  const { prompt, completion } =
    row.format === 'text' && repaired.prompt === '' ? splitText(repaired.completion) : repaired;
  const question = messages ? (messages.findLast(({ role }) => role === 'user')?.content ?? '') : prompt;
  return { ...row, prompt, completion, messages, question: questionOf(question) };
}
