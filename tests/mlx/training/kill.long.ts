import { afterAll, beforeAll, expect, it } from 'vitest';
import { seededRandom } from '#server/config/seeded-random.ts';
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

const random = seededRandom(2026);
/** Thirty kills: ten runs of three, each at a random moment of computing, or in the middle of a write. */
const runs = Array.from({ length: 10 }, (_, run) => ({
  run,
  moments: Array.from({ length: 3 }, (): { at: Moment; victims: Victims } => ({
    at: random() < 0.3 ? 'writing' : Math.round(50 + random() * 1200),
    victims: random() < 0.3 ? 'both' : 'worker',
  })),
}));

let hits = 0;

it.each(runs)('run $run, killed three times at random, ends with the same bits', async ({ moments }) => {
  const through = await trainThroughKills(bench, moments);
  hits += through.hits;
  expect(outcomeOf(through.folder)).toEqual(uninterrupted);
});

it('most kills met a living worker', () => {
  expect(hits).toBeGreaterThanOrEqual(25);
});
