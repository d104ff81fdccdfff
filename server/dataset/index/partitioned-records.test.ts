import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { PartitionedRecords } from './partitioned-records.ts';

const folder = mkdtempSync(join(tmpdir(), 'farense-records-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function groupsOf(keys: readonly number[]): number[][] {
  const records = new PartitionedRecords(folder, 'test', 3);
  for (const [i, key] of keys.entries()) records.add(key, key ^ 7, i);
  const groups: number[][] = [];
  for (const group of records.groups()) groups.push(group.map((record) => record[2] ?? -1));
  return groups;
}

describe('PartitionedRecords', () => {
  it('brings together exactly the records with equal keys, in the order of writing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 400 }), (keys) => {
        const expected = [...new Set(keys)]
          .map((key) => keys.flatMap((other, i) => (other === key ? [i] : [])))
          .filter((group) => group.length > 1);
        const order = (a: number[], b: number[]) => (a[0] ?? 0) - (b[0] ?? 0);
        expect(groupsOf(keys).sort(order)).toEqual(expected.sort(order));
      }),
      { numRuns: 40 },
    );
  });

  it('holds more than its buffers do', () => {
    const keys = Array.from({ length: 40_000 }, (_, i) => i % 20_000);
    const groups = groupsOf(keys);
    expect(groups).toHaveLength(20_000);
    expect(groups.every(([a = 0, b = 0]) => b - a === 20_000)).toBe(true);
  });

  it('leaves no file behind, also when the groups are not all read', () => {
    const records = new PartitionedRecords(folder, 'left', 3);
    for (let i = 0; i < 100; i++) records.add(i % 2, 0, i);
    for (const _ of records.groups()) break;
    expect(readdirSync(folder)).toEqual([]);
  });
});
