import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commitCheckpoint, removeUnfinished } from './commit-checkpoint.ts';
import { listCheckpoints } from './list-checkpoints.ts';
import { isLock, lockOwner, takeLock } from './process-lock.ts';
import { pruneCheckpoints } from './prune-checkpoints.ts';
import { resolveCheckpoint } from './resolve-checkpoint.ts';

let run = '';
beforeEach(() => {
  run = mkdtempSync(join(tmpdir(), 'farense-checkpoints-'));
});
afterEach(() => rmSync(run, { recursive: true, force: true }));

const infoAt = (step: number) => ({
  format: 1 as const,
  run: '20260101-000000-teste',
  step,
  epoch: 0,
  position: step,
  rng: { seed: 1, step },
  scheduler: { kind: 'cosine', step, total_steps: 100 },
  tokens: 0,
  elapsed_s: 0,
  loss: 1,
  val_loss: 1,
  first_val_loss: 1,
  best_val_loss: null,
  best_step: null,
  stale_validations: 0,
  fingerprint: { config: 'a', dataset: 'b', base: 'c' },
  threads: 1,
  device: 'cpu',
});

/** A safetensors file with one tensor of zeros. */
function tensorFile(bytes = 16): Buffer {
  const header = Buffer.from(JSON.stringify({ x: { dtype: 'F32', shape: [bytes / 4], data_offsets: [0, bytes] } }));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(header.length));
  return Buffer.concat([length, header, Buffer.alloc(bytes)]);
}

function commit(step: number): string {
  return commitCheckpoint(run, infoAt(step), (folder) => {
    writeFileSync(join(folder, 'adapters.safetensors'), tensorFile());
    writeFileSync(join(folder, 'optimizer.safetensors'), tensorFile());
    writeFileSync(join(folder, 'adapter_config.json'), '{}');
  });
}

describe('a checkpoint', () => {
  it('is there whole, under a name with epoch and step', () => {
    expect(commit(7)).toBe('checkpoint_epoch1_step7');
    expect(readdirSync(join(run, 'checkpoint_epoch1_step7')).sort()).toEqual([
      'adapter_config.json',
      'adapters.safetensors',
      'checkpoint_info.json',
      'optimizer.safetensors',
    ]);
    expect(resolveCheckpoint(run).newest?.info.step).toBe(7);
  });

  it.each<{ what: string; fill: (folder: string) => void; code: string }>([
    {
      what: 'the disk fills up',
      fill: () => {
        throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
      },
      code: 'disk-full',
    },
    {
      what: 'a tensor file came out short without a word',
      fill: (folder) => writeFileSync(join(folder, 'adapters.safetensors'), tensorFile().subarray(0, -3)),
      code: 'disk-full',
    },
    {
      what: 'anything else goes wrong',
      fill: () => {
        throw new Error('oops');
      },
      code: 'not-written',
    },
  ])('that cannot be written because $what leaves the last one intact and nothing else', ({ fill, code }) => {
    commit(5);
    expect(() => commitCheckpoint(run, infoAt(10), fill)).toThrow(expect.objectContaining({ code }));
    expect(readdirSync(run)).toEqual(['checkpoint_epoch1_step5']);
    expect(resolveCheckpoint(run).newest?.info.step).toBe(5);
  });

  it.each<{ what: string; spoil: (folder: string) => void }>([
    { what: 'a truncated tensor file', spoil: (folder) => truncateSync(join(folder, 'optimizer.safetensors'), 20) },
    { what: 'one changed byte', spoil: (folder) => changeByte(join(folder, 'adapters.safetensors')) },
    { what: 'a longer file', spoil: (folder) => appendFileSync(join(folder, 'adapter_config.json'), ' ') },
    { what: 'a missing file', spoil: (folder) => rmSync(join(folder, 'adapters.safetensors')) },
    { what: 'no information', spoil: (folder) => rmSync(join(folder, 'checkpoint_info.json')) },
    { what: 'unreadable information', spoil: (folder) => writeFileSync(join(folder, 'checkpoint_info.json'), '{') },
  ])('with $what is passed over for the one before, and it is said why', ({ spoil }) => {
    commit(5);
    spoil(join(run, commit(10)));
    const { newest, passedOver } = resolveCheckpoint(run);
    expect(newest?.info.step).toBe(5);
    expect(passedOver).toEqual([expect.stringContaining('checkpoint_epoch1_step10')]);
  });

  it('that was being written when the power went is removed', () => {
    commit(5);
    writeFileSync(join(run, '.writing-checkpoint_epoch1_step9'), '');
    removeUnfinished(run);
    expect(readdirSync(run)).toEqual(['checkpoint_epoch1_step5']);
  });

  it('can be written again at the same step', () => {
    commit(5);
    commit(5);
    expect(listCheckpoints(run)).toHaveLength(1);
  });
});

it('pruning keeps the newest and the best', () => {
  for (const step of [1, 2, 3, 4, 5, 6]) commit(step);
  pruneCheckpoints(run, 2, 3);
  expect(listCheckpoints(run).map(({ step }) => step)).toEqual([3, 5, 6]);
});

describe('a lock', () => {
  const file = () => join(run, 'a.lock');

  it('is held by one at a time, and free again when released', () => {
    const lock = takeLock(file(), 'um');
    if (!isLock(lock)) throw new Error('the lock was not given');
    expect(takeLock(file(), 'dois')).toMatchObject({ pid: process.pid, what: 'um' });
    lock.release();
    expect(isLock(takeLock(file(), 'dois'))).toBe(true);
  });

  it.each([
    { what: 'a process that is gone', owner: () => ({ pid: spawnSync('true').pid, started: null, what: 'x' }) },
    {
      what: 'another process that had the same id',
      owner: () => ({ pid: process.pid, started: 'long ago', what: 'x' }),
    },
  ])('left by $what is taken over', ({ owner }) => {
    writeFileSync(file(), JSON.stringify(owner()));
    expect(lockOwner(file())).toBeNull();
    expect(isLock(takeLock(file(), 'novo'))).toBe(true);
    expect(lockOwner(file())?.what).toBe('novo');
  });

  it('that cannot be read is taken over', () => {
    writeFileSync(file(), '{');
    expect(isLock(takeLock(file(), 'novo'))).toBe(true);
    expect(existsSync(file())).toBe(true);
  });
});

function changeByte(file: string): void {
  const bytes = readFileSync(file);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  writeFileSync(file, bytes);
}
