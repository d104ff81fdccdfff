import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { paths } from '#server/config/paths.ts';
import { deleteRun, stopRun } from '#server/training/runs/control-run.ts';
import { createRun } from '#server/training/runs/create-run.ts';
import { listRuns } from '#server/training/runs/list-runs.ts';
import { viewRun } from '#server/training/runs/view-run.ts';
import { expectReadable } from './support/run-process.ts';
import { trainingBench } from './support/training-bench.ts';

const bench = trainingBench({ model: { hidden: 64, bits: null } });
afterAll(() => bench.remove());

it('a run started by the server outlives it, is found again by its folder, and obeys', {
  timeout: 120_000,
}, async () => {
  const folder = createRun(bench.config({ epochs: 500 }));
  const module = join(paths.root, 'server/training/runs/control-run.ts');
  const server = `const { startDetached } = await import('${module}'); await startDetached('${folder}'); process.exit(0);`;
  expect(spawnSync(process.execPath, ['--input-type=module', '-e', server], { env: bench.env }).status).toBe(0);

  while (viewRun(folder).state.status !== 'running') await wait(20);
  const [found] = listRuns(join(bench.home, 'runs'));
  expect(found).toMatchObject({ folder, pid: expect.any(Number) });
  expect(() => deleteRun(folder)).toThrow('está a correr');

  expect(stopRun(folder)).toBe(true);
  while (viewRun(folder).pid !== null) await wait(20);
  expect(viewRun(folder).state.status).toBe('stopped');
  expectReadable(folder);
  expect(stopRun(folder)).toBe(false);
  deleteRun(folder);
  expect(existsSync(folder)).toBe(false);
});
