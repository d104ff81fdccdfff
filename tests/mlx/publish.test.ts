import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paths } from '#server/config/paths.ts';
import { trainingConfigSchema } from '#server/contracts/training-config.ts';
import { addLivePair, readLivePair } from '#server/db/live-pairs.ts';
import { evaluationOfServer, weightsOf } from '#server/evaluation/release/measure-pair.ts';
import type { OpenPair, OwnReply } from '#server/evaluation/release/open-pair.ts';
import { openPair } from '#server/evaluation/release/open-pair.ts';
import { publishAdapter } from '#server/evaluation/release/publish-adapter.ts';
import { rollback } from '#server/evaluation/release/rollback.ts';
import { embedded } from '#server/inference/embedded.ts';
import { readModelConfig } from '#server/models/read-model-config.ts';
import { runFiles } from '#server/training/run-files.ts';
import { createRun } from '#server/training/runs/create-run.ts';
import { openThrowawayDatabase } from '../support/open-throwaway-database.ts';
import { writeTinyModel } from './support/tiny-model.ts';
import { writeRandomAdapter } from './support/write-random-adapter.ts';
import { writeDataset } from './training/support/training-bench.ts';

const home = mkdtempSync(join(tmpdir(), 'farense-publish-'));
const model = join(home, 'base');
let made = 0;
const exported: string[] = [];

beforeAll(async () => {
  await openThrowawayDatabase();
  // Other weights each time: what an earlier run measured is not about these.
  writeTinyModel(model, { seed: process.pid });
});
afterAll(() => {
  const alone = { model, adapter: null };
  for (const folder of [evaluationOfServer(alone, weightsOf(alone)) ?? '', home, ...exported])
    rmSync(folder, { recursive: true, force: true });
});

/** A new adapter in a folder of its own, which knows its base. */
function newAdapter(config: object = { model }): string {
  const folder = join(home, `adapter-${made++}`);
  writeRandomAdapter(folder, readModelConfig(model), { seed: made });
  const file = join(folder, 'adapter_config.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...config }));
  return folder;
}

/** Answers as the composed path does, changed by `change` where the adapter in question is asked. */
function scripted(asked: string[], change?: { adapter: string; reply: (reply: OwnReply) => OwnReply }): OpenPair {
  return async (pair) => {
    const composed = await openPair({ model: null, adapter: null });
    return {
      close: composed.close,
      async ask(turns) {
        asked.push(pair.adapter ?? 'base');
        const reply = { ...(await composed.ask(turns)), own: pair.model ? true : null };
        return change && pair.adapter === change.adapter ? change.reply(reply) : reply;
      },
    };
  };
}

const options = { by: 'teste', questions: 8 };
const asGood = (extra: object = {}) => ({ ...options, open: scripted([]), ...extra });

async function live() {
  const pair = await readLivePair();
  return pair && { model: pair.model, adapter: pair.adapter };
}

describe('publishing', () => {
  let first: string;
  beforeEach(async () => {
    first = newAdapter();
    expect(await publishAdapter({ adapter: first }, asGood())).toMatchObject({ published: true, reasons: [] });
  });

  it('puts an adapter live that answers as well, with its evaluation beside it', async () => {
    expect(await live()).toEqual({ model, adapter: first });
    const evaluation = JSON.parse(readFileSync(join(first, 'evaluation.json'), 'utf8'));
    expect(evaluation).toMatchObject({
      model,
      adapter: first,
      accuracy: { value: expect.any(Number), total: 8 },
      scores: { questions: 8, falseFigures: 0, ownAnswers: 1 },
    });
    expect(await readLivePair()).toMatchObject({ by: 'teste', evaluation: { falseFigures: 0 } });
  });

  it.each([
    {
      what: 'gives wrong answers',
      reply: (reply: OwnReply) => ({ ...reply, text: 'Não sei bem.' }),
      reason: /Respostas certas/,
    },
    {
      what: 'shows a figure that no record has',
      reply: (reply: OwnReply) => ({ ...reply, text: `${reply.text} Foram 98761 golos.` }),
      reason: /números sem registo/,
    },
    {
      what: 'has all its sentences replaced',
      reply: (reply: OwnReply) => ({ ...reply, own: false }),
      reason: /sem ser preciso substituir nada: 0,0 %, .* 100,0 %/,
    },
  ])('refuses an adapter that $what, says why, and leaves what was live', async ({ reply, reason }) => {
    const bad = newAdapter();
    const open = scripted([], { adapter: bad, reply });
    const result = await publishAdapter({ adapter: bad }, { ...options, open });
    expect(result.published).toBe(false);
    expect(result.reasons.join(' ')).toMatch(reason);
    expect(existsSync(join(bad, 'evaluation.json'))).toBe(true);
    expect(await live()).toEqual({ model, adapter: first });
  });

  it('asks the same weights the same questions only once', async () => {
    const asked: string[] = [];
    const second = newAdapter();
    await publishAdapter({ adapter: second }, { ...options, open: scripted(asked) });
    expect(new Set(asked)).toEqual(new Set([second]));
    asked.length = 0;
    await publishAdapter({ adapter: first }, { ...options, open: scripted(asked) });
    expect(asked).toEqual([]);
  });

  it('says so when somebody else publishes meanwhile', async () => {
    const open: OpenPair = async (pair) => {
      const now = await readLivePair();
      if (pair.adapter !== first && now?.by !== 'outra')
        await addLivePair(
          { model, adapter: null, action: 'publish', evaluation: null, by: 'outra', previous: now?.id ?? null },
          now?.id ?? null,
        );
      return scripted([])(pair);
    };
    const result = publishAdapter({ adapter: newAdapter() }, { ...options, open });
    await expect(result).rejects.toMatchObject({ name: 'ReleaseError', code: 'conflict' });
    expect(await readLivePair()).toMatchObject({ by: 'outra' });
  });

  it('is rolled back step by step', async () => {
    const second = newAdapter();
    await publishAdapter({ adapter: second }, asGood());
    await publishAdapter({ model }, asGood());
    expect(await live()).toEqual({ model, adapter: null });
    expect(await rollback({ by: 'teste' })).toMatchObject({ adapter: second, action: 'rollback', by: 'teste' });
    expect(await rollback({ by: 'teste' })).toMatchObject({ adapter: first });
    await publishAdapter({ adapter: second }, asGood());
    expect(await rollback({ by: 'teste' })).toMatchObject({ adapter: first });
  });

  it('copies the best adapter of a run to output/ with its model card, and no other run of that name', async () => {
    const data = join(home, 'data');
    writeDataset(data, 4, 2);
    const name = `teste-${process.pid}`;
    const config = trainingConfigSchema.parse({ name, model, data, output_dir: join(home, 'runs') });
    const run = createRun(config);
    mkdirSync(runFiles(run).adapters, { recursive: true });
    writeRandomAdapter(runFiles(run).adapters, readModelConfig(model), { seed: 500 });
    exported.push(join(paths.output, name), join(paths.output, basename(run)));
    const result = await publishAdapter({ run }, asGood());
    expect(result).toMatchObject({ published: true, model, adapter: name, folder: join(paths.output, name) });
    for (const file of ['README.md', 'evaluation.json', 'training_config.json'])
      expect(existsSync(join(paths.output, name, file)), file).toBe(true);
    writeRandomAdapter(runFiles(run).adapters, readModelConfig(model), { seed: 501 });
    expect(await publishAdapter({ run }, asGood())).toMatchObject({ published: true, adapter: basename(run) });
  });
});

it('cannot be rolled back beyond what comes with the project', async () => {
  for (;;) {
    const pair = await readLivePair();
    if (!pair || (pair.model === null && pair.previous === null)) break;
    await rollback({ by: 'teste' });
  }
  await expect(rollback({ by: 'teste' })).rejects.toMatchObject({ code: 'nothing-before' });
});

it.each([
  { what: 'is not there', name: () => ({ adapter: 'nao-existe' }), error: { code: 'missing' } },
  { what: 'is a run that is not there', name: () => ({ run: 'nao-existe' }), error: { code: 'missing-run' } },
  { what: 'has no base', name: () => ({ adapter: newAdapter() }), error: { code: 'missing' } },
  {
    what: 'is all the weights',
    name: () => ({ adapter: newAdapter({ model, fine_tune_type: 'full' }) }),
    error: { code: 'not-an-adapter' },
  },
  {
    what: 'has a base that is not here',
    name: () => ({ adapter: newAdapter({ model: '/longe/mistral' }) }),
    error: { message: expect.stringContaining('Não há modelo "mistral"') },
  },
])('refuses what $what', async ({ what, name, error }) => {
  const given = name();
  if (what === 'has no base' && 'adapter' in given)
    writeFileSync(join(given.adapter ?? '', 'adapter_config.json'), '{"num_layers": 2}');
  await expect(publishAdapter(given, asGood())).rejects.toMatchObject(error);
});

it('a real model is asked through its own process, and an adapter of another base is refused in words', async () => {
  const result = await publishAdapter({ adapter: newAdapter() }, { ...options, questions: 2 });
  expect(result.scores).toMatchObject({ questions: 2, falseFigures: 0 });
  const live = { model: result.live.model, adapter: result.live.adapter };
  expect(live).toEqual(embedded);
  expect(JSON.parse(readFileSync(join(paths.output, embedded.adapter, 'evaluation.json'), 'utf8'))).not.toMatchObject({
    questions: { count: 2 },
  });
  const wide = join(home, 'wide');
  writeTinyModel(wide, { hidden: 128 });
  const misfit = publishAdapter({ adapter: newAdapter({ model: wide }) }, options);
  await expect(misfit).rejects.toMatchObject({ code: 'unusable', message: expect.stringContaining('adaptador') });
});
