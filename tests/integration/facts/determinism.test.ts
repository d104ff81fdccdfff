import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { paths } from '#server/config/paths.ts';
import { factsFile, factTableNames } from '#server/facts/csv/facts-folder.ts';
import { importFacts } from '#server/facts/import-facts.ts';
import { hasSources } from './support/sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'farense-facts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!hasSources)('the import (needs FARENSE_DADOS)', () => {
  it('gives exactly the committed facts, byte for byte', () => {
    const report = importFacts(paths.dados, { to: join(folder, 'facts') });
    expect(report.gate.failing).toEqual([]);
    for (const table of factTableNames)
      expect(readFileSync(factsFile(join(folder, 'facts'), table), 'utf8'), `${table}.csv`).toBe(
        readFileSync(factsFile(paths.facts, table), 'utf8'),
      );
  });

  it('takes less than ten seconds', () => {
    expect(importFacts(paths.dados, { to: join(folder, 'timed') }).seconds).toBeLessThan(10);
  });
});
