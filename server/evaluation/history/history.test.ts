import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compareRuns } from './compare-runs.ts';
import { deleteRun, listRuns, readRun, saveRun } from './run-files.ts';
import type { StoredRun } from './stored-run.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'farense-evaluations-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const share = (right: number, total: number) => ({ right, total, value: total ? right / total : null });

function run(at: string, kinds: Record<string, [number, number]>, failing: string[]): Omit<StoredRun, 'id'> {
  const total = Object.values(kinds).reduce((sum, [, count]) => sum + count, 0);
  return {
    at,
    seconds: 1.5,
    by: 'Ana',
    options: { kind: null, only: null, seed: 1 },
    report: {
      accuracy: share(total - failing.length, total),
      byKind: Object.fromEntries(Object.entries(kinds).map(([kind, [right, count]]) => [kind, share(right, count)])),
      byOrigin: { hand: share(total, total), generated: share(0, 0) },
      refusal: { precision: share(1, 1), recall: share(1, 1) },
      falseFigures: 0,
      latency: { p50: 2, p99: 9 },
      failures: failing.map((id) => ({
        id,
        kind: 'épocas',
        turns: ['Em que lugar?'],
        outcome: 'answered',
        text: 'Em 5.º.',
        faults: ['falta 6.º'],
        falseFigures: [],
        note: 'tabela',
      })),
    },
  };
}

describe('the history of evaluations', () => {
  it('lists what was kept, the newest first, and reads one with its failing questions', () => {
    const older = saveRun(run('2026-01-01T10:00:00.000Z', { épocas: [9, 10] }, ['a']), dataDir);
    const newer = saveRun(run('2026-01-02T10:00:00.000Z', { épocas: [10, 10] }, []), dataDir);
    const twin = saveRun(run('2026-01-02T10:00:00.000Z', { épocas: [10, 10] }, []), dataDir);
    expect(listRuns(dataDir).map(({ id }) => id)).toEqual([newer.id, twin.id, older.id].sort().reverse());
    expect(listRuns(dataDir).find(({ id }) => id === older.id)?.report.failures).toBe(1);
    expect(readRun(older.id, dataDir)).toEqual(older);
    deleteRun(twin.id, dataDir);
    expect(listRuns(dataDir)).toHaveLength(2);
  });

  it('leaves out a damaged file and goes on', () => {
    mkdirSync(join(dataDir, 'evaluations'), { recursive: true });
    writeFileSync(join(dataDir, 'evaluations', '20260103-100000.json'), '{"id":');
    expect(listRuns(dataDir)).toHaveLength(2);
    expect(() => readRun('20260103-100000', dataDir)).toThrow(/não existe/);
  });

  it.each(['../../etc/passwd', '..', '', 'x.json'])('does not take %j for a file', (id) => {
    expect(() => readRun(id, dataDir)).toThrow(/não existe/);
    expect(() => deleteRun(id, dataDir)).toThrow(/não existe/);
  });

  it('tells what a change mended and what it broke, by kind and by question', () => {
    const before = { ...run('2026-01-01T10:00:00.000Z', { épocas: [8, 10], jogos: [5, 5] }, ['a', 'b']), id: 'x' };
    const after = { ...run('2026-01-02T10:00:00.000Z', { épocas: [9, 10], jogos: [4, 5] }, ['b', 'c']), id: 'y' };
    const { sameQuestions, kinds, mended, broken, stillFailing } = compareRuns(before, after);
    expect(sameQuestions).toBe(true);
    expect(kinds.map(({ kind, change }) => [kind, change?.toFixed(2)])).toEqual([
      ['épocas', '0.10'],
      ['jogos', '-0.20'],
    ]);
    expect([mended, broken, stillFailing].map((list) => list.map(({ id }) => id))).toEqual([['a'], ['c'], ['b']]);
    const other = { ...after, options: { ...after.options, kind: 'jogos' } };
    expect(compareRuns(before, other).sameQuestions).toBe(false);
  });
});
