import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding } from '../finding.ts';
import { ruleNames } from '../registry.ts';
import { type ValidateOptions, validateFiles } from '../validate-files.ts';

/** A line of a test file: text as it is, or a value to be written as JSON. */
export type TestLine = string | object;

/** An ordinary row, right in everything but what is given. */
export const row = (prompt: string, completion: string, metadata?: object) => ({
  prompt,
  completion,
  ...(metadata ? { metadata } : {}),
});

/** What one rule finds in files made of these lines. Other rules are switched off. */
export async function checkRule(
  rule: string,
  files: readonly TestLine[] | Readonly<Record<string, readonly TestLine[]>>,
  options: ValidateOptions = {},
): Promise<(Omit<Finding, 'file' | 'rule'> & { file: string })[]> {
  const folder = mkdtempSync(join(tmpdir(), 'farense-rule-'));
  try {
    const named = Array.isArray(files)
      ? { 'dados.jsonl': files as readonly TestLine[] }
      : (files as Record<string, readonly TestLine[]>);
    const paths = Object.entries(named).map(([name, lines]) => {
      const path = join(folder, name);
      writeFileSync(path, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
      return path;
    });
    const off = ruleNames.filter((name) => name !== rule);
    const findings = [];
    for await (const { rule: _, file, ...rest } of validateFiles(paths, { ...options, off })) {
      findings.push({ ...rest, file: file.slice(folder.length + 1) });
    }
    return findings;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
