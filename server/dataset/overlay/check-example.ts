import { parseRow } from '../rows/parse-row.ts';
import type { Severity } from '../validate/finding.ts';
import { rowRules } from '../validate/registry.ts';
import type { RuleContext } from '../validate/rule.ts';
import type { DatasetExample } from './dataset-edit.ts';

/** What a rule says of an example, and beside which field it belongs. */
export interface ExampleFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly field: 'prompt' | 'completion' | null;
  readonly message: string;
}

const context: RuleContext = { countTokens: null, maxTokens: 512, seasons: null, files: [], workspace: '' };

/** Every rule for single rows over one example, as `data validate` would run them over its line. */
export function checkExample(
  example: DatasetExample,
  seasons: RuleContext['seasons'],
  countTokens: RuleContext['countTokens'] = null,
): ExampleFinding[] {
  const text = JSON.stringify(example);
  const line = { number: 1, offset: 0, bytes: Buffer.byteLength(text), text, validUtf8: true, tooLong: false };
  const row = parseRow(line, { index: 0, path: '', role: null });
  const full = { ...context, seasons, countTokens };
  const findings: ExampleFinding[] = [];
  for (const { name, severity, check, unavailable } of rowRules) {
    if (unavailable?.(full)) continue;
    check(row, (message, place) => findings.push({ rule: name, severity, field: place?.field ?? null, message }), full);
  }
  return findings;
}
