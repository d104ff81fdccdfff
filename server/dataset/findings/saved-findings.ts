import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { paths } from '#server/config/paths.ts';

const finding = z.object({
  line: z.int(),
  column: z.int(),
  rule: z.string(),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
});

/** What `data validate` found in one file, kept for the pages that show it. */
export const savedFindings = z.object({
  at: z.iso.datetime(),
  /** SHA-256 of the file then: when the file is another now, the findings are of an older version. */
  sha256: z.string(),
  lines: z.int(),
  errors: z.int(),
  warnings: z.int(),
  byRule: z.record(z.string(), z.int()),
  notChecked: z.array(z.object({ rule: z.string(), reason: z.string() })),
  /** The first of each rule; `byRule` counts them all. */
  findings: z.array(finding),
});

export type SavedFindings = z.infer<typeof savedFindings>;

/** Findings of one rule that are kept. */
export const mostKept = 500;

/** Where the findings of a file are kept. */
export function findingsFile(file: string, dataDir = paths.dataDir): string {
  const name = createHash('sha256').update(resolve(file)).digest('hex').slice(0, 16);
  return join(dataDir, 'findings', `${name}.json`);
}

/** The findings of a file's last validation; null when there was none, or it cannot be read. */
export function readFindings(file: string, dataDir = paths.dataDir): SavedFindings | null {
  const path = findingsFile(file, dataDir);
  if (!existsSync(path)) return null;
  try {
    return savedFindings.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}
