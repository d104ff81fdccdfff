import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readEvents, readMetrics } from '#server/training/metrics/read-metrics.ts';
import { runFiles } from '#server/training/run-files.ts';
import { readConfig, updateState } from '#server/training/run-record.ts';
import { chooseRun } from '#server/training/runs/choose-run.ts';
import { createRun } from '#server/training/runs/create-run.ts';
import { listRuns } from '#server/training/runs/list-runs.ts';
import { viewRun } from '#server/training/runs/view-run.ts';
import { command, trainFlags } from './support/command.ts';
import { expectReadable, startRun, workerOf } from './support/run-process.ts';
import { trainingBench } from './support/training-bench.ts';

const bench = trainingBench({ model: { hidden: 64, bits: null }, train: 16, valid: 2 });
const runs = () => listRuns(join(bench.home, 'runs'));
beforeAll(() => {
  vi.stubEnv('FARENSE_DATA_DIR', bench.env.FARENSE_DATA_DIR ?? '');
});
afterAll(() => {
  vi.unstubAllEnvs();
  bench.remove();
});

/** As the kernel does it: no warning, and the last heartbeat told of most of the memory. */
function killForMemory(folder: string): void {
  const { pid } = JSON.parse(readFileSync(runFiles(folder).workerLock, 'utf8'));
  process.kill(pid, 'SIGSTOP');
  const row = { pid, time: new Date().toISOString(), step: 2, rss_gb: totalmem() / 1e9 };
  writeFileSync(runFiles(folder).heartbeat, JSON.stringify(row));
  process.kill(pid, 'SIGKILL');
}

describe('a run', { timeout: 120_000 }, () => {
  it('whose worker does not answer any more is ended, says why, and can be resumed', async () => {
    const { superviseRun } = await import('#server/training/supervise-run.ts');
    const folder = createRun(bench.config({ epochs: 500, save_every: 2 }));
    const never = new AbortController().signal;
    const ended = superviseRun(folder, { signal: never, silenceMs: 2000 });
    while (viewRun(folder).state.checkpoints.length === 0) await wait(20);
    const { pid } = JSON.parse(readFileSync(runFiles(folder).workerLock, 'utf8'));
    process.kill(pid, 'SIGSTOP');
    expect(await ended).toMatchObject({ status: 'interrupted', crash: { cause: 'watchdog' } });
    expect(readEvents(folder).at(-1)).toMatchObject({ kind: 'crash', data: { cause: 'watchdog' } });
    expectReadable(folder);
  });

  it('is refused a second process of its own', async () => {
    const folder = createRun(bench.config({ epochs: 500 }));
    const { child, ended } = startRun(folder, bench.env);
    await workerOf(folder, child);
    const { superviseRun } = await import('#server/training/supervise-run.ts');
    await expect(superviseRun(folder, { signal: new AbortController().signal })).rejects.toThrow('já está a correr');
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(viewRun(folder).state.status).toBe('stopped');
  });

  it('that the system ended for its memory goes on with a smaller batch, and keeps it', async () => {
    const { superviseRun } = await import('#server/training/supervise-run.ts');
    const config = { batch_size: 6, gradient_accumulation: 1, epochs: 8, save_every: 2, retry_smaller_batch: true };
    const folder = createRun(bench.config({ ...config, name: 'grande' }));
    const ended = superviseRun(folder, { signal: new AbortController().signal });
    while (viewRun(folder).state.checkpoints.length === 0) await wait(5);
    killForMemory(folder);
    expect(await ended).toEqual({ status: 'finished', crash: null });

    expectReadable(folder);
    const events = readEvents(folder);
    expect(events.filter(({ kind }) => kind === 'crash')).toMatchObject([{ data: { cause: 'out-of-memory' } }]);
    expect(events.find(({ kind }) => kind === 'retry')?.message).toContain('lotes de 3 e acumulação 2');
    expect(readMetrics(folder).at(-1)?.step).toBe(24);
    const stored = readConfig(folder);
    expect(stored).toMatchObject({ batch_size: 3, gradient_accumulation: 2 });
    updateState(folder, { status: 'interrupted' });
    expect(chooseRun(bench.config({ ...config, name: 'grande' }), {})).toEqual({ folder, resumed: true });
    expect(readConfig(folder)).toEqual(stored);
  });

  it.skipIf(process.getuid?.() !== 0)(
    'in a folder that its user may not write is refused with what to do',
    async () => {
      chmodSync(bench.home, 0o755);
      const nobody = 65_534;
      const result = await command(bench, trainFlags(bench, ['--name', 'leitura', '--max-steps', '1']), '', nobody);
      expect(result).toMatchObject({ code: 1, stderr: expect.stringContaining('--output-dir') });
      expect(runs().some(({ state }) => state.name === 'leitura')).toBe(false);
    },
  );
});
