import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { crashCause } from './crash-cause.ts';
import type { WorkerExit } from './launch-worker.ts';
import { runFiles } from './run-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'farense-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const error = (code: string) => ({ type: 'error' as const, code, message: `o que o processo disse de ${code}` });

interface Case {
  what: string;
  exit?: Partial<WorkerExit>;
  log?: string;
  cause: string;
}

const cases: Case[] = [
  {
    what: 'MLX that could not allocate',
    exit: { signal: 'SIGABRT' },
    log: "terminate called after throwing an instance of 'std::runtime_error'\n  what():  [malloc_or_wait] Unable to allocate 335544320 bytes.\n",
    cause: 'out-of-memory',
  },
  { what: 'C++ without memory', exit: { signal: 'SIGABRT' }, log: 'what():  std::bad_alloc\n', cause: 'out-of-memory' },
  {
    what: 'V8 without memory',
    exit: { signal: 'SIGABRT' },
    log: 'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\n',
    cause: 'out-of-memory',
  },
  {
    what: 'Metal that was stopped by the watchdog',
    exit: { signal: 'SIGABRT' },
    log: '[METAL] Command buffer execution failed: Caused GPU Timeout Error (00000002:kIOGPUCommandBufferCallbackErrorTimeout)\n',
    cause: 'watchdog',
  },
  { what: 'a worker that was ended for its silence', exit: { signal: 'SIGKILL', silenced: true }, cause: 'watchdog' },
  { what: 'a worker that someone ended', exit: { signal: 'SIGKILL' }, cause: 'signal' },
  {
    what: 'a disk without space, in the log',
    exit: { code: 1 },
    log: 'Error: ENOSPC: no space left on device',
    cause: 'disk',
  },
  { what: 'a disk without space, as the worker said', exit: { code: 1, error: error('disk-full') }, cause: 'disk' },
  { what: 'a model larger than memory', exit: { code: 1, error: error('not-enough-memory') }, cause: 'out-of-memory' },
  { what: 'a loss that is no number', exit: { code: 1, error: error('not-finite') }, cause: 'numbers' },
  { what: 'a dataset that is empty', exit: { code: 1, error: error('no-data') }, cause: 'input' },
  {
    what: 'an abort of MLX',
    exit: { signal: 'SIGABRT' },
    log: 'terminate called after throwing\n  what():  [matmul] Currently only supports float32\n',
    cause: 'mlx',
  },
  { what: 'an end without a word', exit: { code: 7 }, cause: 'unknown' },
];

describe('the cause of a crash', () => {
  it.each(cases)('of $what is $cause', ({ exit, log, cause }) => {
    writeFileSync(runFiles(folder).log, log ?? '');
    const crash = crashCause(folder, { code: null, signal: null, error: null, outcome: null, ...exit });
    expect(crash.cause).toBe(cause);
    expect(crash.message.length).toBeGreaterThan(20);
  });

  it('of a worker that the system ended while it had most of the memory is memory', () => {
    writeFileSync(runFiles(folder).log, '');
    const row = { pid: 1, time: new Date().toISOString(), step: 3, rss_gb: 1e6 };
    writeFileSync(runFiles(folder).heartbeat, JSON.stringify(row));
    const exit = { code: null, signal: 'SIGKILL' as const, error: null, outcome: null };
    expect(crashCause(folder, exit).cause).toBe('out-of-memory');
    rmSync(runFiles(folder).heartbeat);
  });
});
