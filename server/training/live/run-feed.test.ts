import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parseCursor, type RunCursor, runStart } from './run-cursor.ts';
import { type RunNews, runFeed } from './run-feed.ts';
import { recordedMetric, recordedRun } from './testing/recorded-run.ts';

const home = mkdtempSync(join(tmpdir(), 'farense-feed-'));
afterEach(() => rmSync(home, { recursive: true, force: true }));

interface Heard {
  steps: number[];
  events: string[];
  cursor: RunCursor;
  last: RunNews['kind'] | null;
}

/** Listens until `enough`, doing `meanwhile` after the first news of metrics. */
async function listen(
  folder: string,
  from: RunCursor,
  enough: (heard: Heard) => boolean,
  meanwhile: () => void = () => undefined,
): Promise<Heard> {
  const leave = new AbortController();
  const heard: Heard = { steps: [], events: [], cursor: from, last: null };
  let acted = false;
  for await (const news of runFeed(folder, from, { everyMs: 2, signal: leave.signal })) {
    heard.last = news.kind;
    if (news.kind === 'metrics') heard.steps.push(...news.rows.map(({ step }) => step));
    if (news.kind === 'events') heard.events.push(...news.rows.map(({ kind }) => kind));
    if (news.kind === 'metrics' || news.kind === 'events') heard.cursor = news.cursor;
    if (!acted && (news.kind === 'metrics' || news.kind === 'view')) {
      acted = true;
      meanwhile();
    }
    if (enough(heard)) leave.abort();
  }
  return heard;
}

const upTo = (step: number) => (heard: Heard) => heard.steps.at(-1) === step && heard.events.length > 0;
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

describe('the feed of a run', () => {
  it('tells a new reader everything', async () => {
    const { folder } = recordedRun(home, { steps: 20 });
    const heard = await listen(folder, runStart, upTo(20));
    expect(heard).toMatchObject({ steps: range(0, 20), events: ['start'] });
  });

  it('goes on from a cursor, in whatever process, without a gap and without repeating', async () => {
    const run = recordedRun(home, { steps: 20 });
    const before = await listen(run.folder, runStart, upTo(20));
    run.metrics(21, 25);
    run.event({ kind: 'checkpoint', step: 25, message: 'Guardado.' });
    const after = await listen(run.folder, before.cursor, upTo(25));
    expect(after).toMatchObject({ steps: range(21, 25), events: ['checkpoint'] });
  });

  it('follows a file that grows, and waits for the end of a line being written', async () => {
    const run = recordedRun(home, { steps: 5 });
    const line = JSON.stringify(recordedMetric(6));
    const heard = await listen(run.folder, runStart, upTo(8), () => {
      run.torn(line.slice(0, 40));
      setTimeout(() => {
        run.torn(`${line.slice(40)}\n`);
        run.metrics(7, 8);
      }, 20);
    });
    expect(heard.steps).toEqual(range(0, 8));
  });

  it('repeats steps that a resume repeated', async () => {
    const run = recordedRun(home, { steps: 10 });
    const heard = await listen(run.folder, runStart, upTo(7), () => run.metrics(6, 7));
    expect(heard.steps).toEqual([...range(0, 10), 6, 7]);
  });

  it('reads a long file in parts, whole', async () => {
    const { folder } = recordedRun(home, { steps: 9000 });
    const heard = await listen(folder, runStart, upTo(9000));
    expect(heard.steps).toEqual(range(0, 9000));
  });

  it.each([
    { place: 'beyond the end of the file', cursor: { metrics: 9_999_999, events: 0 } },
    { place: 'in the middle of a line', cursor: { metrics: 17, events: 0 } },
    { place: 'in another file of events', cursor: { metrics: 0, events: 5 } },
  ])('says so when the cursor is $place', async ({ cursor }) => {
    const { folder } = recordedRun(home, { steps: 5 });
    const heard = await listen(folder, cursor, () => false);
    expect(heard).toMatchObject({ last: 'reset', steps: [] });
  });

  it('says so when the run is deleted while it is watched, and ends', async () => {
    const { folder } = recordedRun(home, { steps: 5 });
    const heard = await listen(
      folder,
      runStart,
      () => false,
      () => rmSync(folder, { recursive: true }),
    );
    expect(heard.last).toBe('gone');
  });

  it.each(['', '12', '-1-2', '1-2-3', '../etc', '1e3-4', '9'.repeat(20)])('takes "%s" for no cursor', (text) => {
    expect(parseCursor(text)).toBeNull();
  });
});
