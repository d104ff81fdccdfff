import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { paths } from '#server/config/paths.ts';
import { fileSha256 } from '../split/file-sha256.ts';
import { type ValidateOptions, validateFiles } from '../validate/validate-files.ts';
import { findingsFile, mostKept, type SavedFindings } from './saved-findings.ts';

/** Validates a file with every rule and keeps what was found for the pages. @throws {DatasetError} */
export async function saveFindings(
  file: string,
  options: ValidateOptions & { readonly dataDir?: string } = {},
): Promise<SavedFindings> {
  const { dataDir = paths.dataDir, ...rest } = options;
  const kept: SavedFindings['findings'] = [];
  const counts = new Map<string, number>();
  const run = validateFiles([file], rest);
  let next = await run.next();
  for (; !next.done; next = await run.next()) {
    const { line, column, rule, severity, message } = next.value;
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    if (count <= mostKept) kept.push({ line, column, rule, severity, message });
  }
  const { files, errors, warnings, byRule, notChecked } = next.value;
  const lines = files.reduce((sum, one) => sum + one.lines, 0);
  const saved: SavedFindings = {
    at: new Date().toISOString(),
    sha256: await fileSha256(file),
    lines,
    errors,
    warnings,
    byRule: { ...byRule },
    notChecked: [...notChecked],
    findings: kept.sort((a, b) => a.line - b.line || a.column - b.column),
  };
  const target = findingsFile(file, dataDir);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(`${target}.tmp`, JSON.stringify(saved));
  renameSync(`${target}.tmp`, target);
  return saved;
}
