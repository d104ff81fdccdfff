import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuildReport, buildDataset } from '#server/dataset/build/build-dataset.ts';
import type { Example } from '#server/dataset/build/make-example.ts';
import { estimateTokens } from '#server/dataset/count-tokens.ts';
import { datasetStats } from '#server/dataset/stats/dataset-stats.ts';
import { drawStats } from '#server/dataset/stats/draw-stats.ts';
import { factsCoverage } from '#server/dataset/stats/facts-coverage.ts';
import type { Finding } from '#server/dataset/validate/finding.ts';
import { loadKnownSeasons } from '#server/dataset/validate/known-seasons.ts';
import { validateFiles } from '#server/dataset/validate/validate-files.ts';
import { openIndex } from '#server/facts/open-index.ts';
import { evidenceOf, questionOf } from '#server/knowledge/prompt.ts';

const folder = mkdtempSync(join(tmpdir(), 'farense-build-test-'));
const file = join(folder, 'farense_dataset.jsonl');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let report: BuildReport;
let rows: Example[];

beforeAll(async () => {
  report = await buildDataset(file, await openIndex());
  rows = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}, 300_000);

describe('the dataset built from the facts', () => {
  it('has at least 4,000 examples of every sort, at least 12 % of them refusals', () => {
    expect(rows.length).toBeGreaterThanOrEqual(4_000);
    expect(report.examples).toBe(rows.length);
    expect(report.refusals / rows.length).toBeGreaterThanOrEqual(0.12);
    const outcomes = new Set(rows.map(({ metadata }) => metadata.resposta));
    expect(outcomes).toEqual(
      new Set(['resposta', 'sem-registo', 'correcao', 'escolha', 'fora-do-tema', 'saudacao', 'recusa']),
    );
    expect(Object.keys(report.byKind).length).toBeGreaterThanOrEqual(25);
  });

  it('asks in the form that the chat sends, with the evidence, within 512 tokens', () => {
    for (const { prompt, completion } of rows) {
      expect(evidenceOf(prompt)).not.toBeNull();
      expect(questionOf(prompt)).not.toContain('\n');
      expect(estimateTokens({ prompt, completion, messages: null, format: 'prompt-completion' })).toBeLessThanOrEqual(
        512,
      );
    }
  });

  it('has informal questions, follow-ups and an identifier of its own for each example', () => {
    const questions = rows.map(({ prompt }) => questionOf(prompt));
    const plain = questions.filter(
      (question) => /^[\x20-\x7e]+$/.test(question) && question === question.toLowerCase(),
    );
    expect(plain.length / rows.length).toBeGreaterThan(0.15);
    expect(rows.filter(({ prompt }) => prompt.includes('\nAntes: ')).length).toBeGreaterThan(300);
    expect(new Set(rows.map(({ metadata }) => metadata.id)).size).toBe(rows.length);
  });

  it('has no error by the rules of data validate, the facts included', async () => {
    const errors: Finding[] = [];
    const seasons = await loadKnownSeasons(await openIndex());
    for await (const finding of validateFiles([file], { seasons }))
      if (finding.severity === 'error') errors.push(finding);
    expect(errors).toEqual([]);
  });

  it('is the same for the same seed, and another for another', async () => {
    const again = join(folder, 'outra.jsonl');
    const build = async (seed: number) => {
      await buildDataset(again, await openIndex(), { seed, only: ['lugar', 'confronto', 'recorde'] });
      return readFileSync(again, 'utf8');
    };
    const first = await build(1);
    expect(await build(1)).toBe(first);
    expect(await build(2)).not.toBe(first);
  });

  it('can be counted and drawn', async () => {
    const stats = await datasetStats([file], null);
    expect(stats).toMatchObject({ rows: rows.length, unreadable: 0, tokens: { measured: false, over512: 0 } });
    expect(stats.refusalShare).toBeGreaterThanOrEqual(0.12);
    expect(Object.values(stats.byKind).reduce((sum, count) => sum + count, 0)).toBe(rows.length);
    const coverage = await factsCoverage(stats.records, await openIndex());
    expect(coverage.every(({ used, total }) => used <= total)).toBe(true);
    expect(drawStats(stats).subarray(1, 4).toString()).toBe('PNG');
  });
});
