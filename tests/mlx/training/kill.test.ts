import { afterAll, beforeAll, expect, it } from 'vitest';
import { readEvents } from '#server/training/metrics/read-metrics.ts';
import { createRun } from '#server/training/runs/create-run.ts';
import { killedConfig, type Moment, trainThroughKills, type Victims } from './support/kill-and-resume.ts';
import { outcomeOf, startRun } from './support/run-process.ts';
import { trainingBench } from './support/training-bench.ts';

const bench = trainingBench();
let uninterrupted: ReturnType<typeof outcomeOf>;

beforeAll(async () => {
  const folder = createRun(bench.config(killedConfig));
  expect(await startRun(folder, bench.env).ended).toBe(0);
  uninterrupted = outcomeOf(folder);
});
afterAll(() => bench.remove());

it.each<{ what: string; moments: { at: Moment; victims: Victims }[] }>([
  { what: 'between steps', moments: [{ at: 700, victims: 'worker' }] },
  { what: 'while writing a checkpoint', moments: [{ at: 'writing', victims: 'worker' }] },
  {
    what: 'twice, with the process that looks after it',
    moments: [
      { at: 450, victims: 'both' },
      { at: 800, victims: 'both' },
    ],
  },
])("a run killed $what ends with the uninterrupted run's losses and weights to the bit", async ({ moments }) => {
  const { folder, hits } = await trainThroughKills(bench, moments);
  expect(hits).toBe(moments.length);
  expect(outcomeOf(folder)).toEqual(uninterrupted);
  expect(readEvents(folder).filter(({ kind }) => kind === 'start' || kind === 'resume')).toHaveLength(
    moments.length + 1,
  );
});
