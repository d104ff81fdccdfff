import './support/one-thread.ts';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { TrainingConfigInput } from '#server/contracts/training-config.ts';
import { mx } from '#server/mlx/mlx.ts';
import { initialProgress, prepareTraining } from '#server/mlx/tuner/prepare-training.ts';
import { sampleAnswers } from '#server/mlx/tuner/sample-answers.ts';
import { type TrainingEvent, train } from '#server/mlx/tuner/train.ts';
import { learnedTokens } from '#server/training/data/example.ts';
import { trainingBench } from './support/training-bench.ts';

const bench = trainingBench({ train: 32, valid: 8, model: { hidden: 256, layers: 2, bits: 4 } });
afterAll(() => bench.remove());

async function learn(changes: TrainingConfigInput) {
  const prepared = await prepareTraining(bench.config(changes));
  const progress = initialProgress(prepared.task);
  const events: TrainingEvent[] = [];
  for await (const event of train(prepared.task, progress, new AbortController().signal)) events.push(event);
  return { ...prepared, progress, events };
}

/** A dataset of which the validation set is the training set. */
function sameRowsTwice(): string {
  const folder = join(bench.home, 'same');
  mkdirSync(folder, { recursive: true });
  for (const name of ['train.jsonl', 'valid.jsonl']) copyFileSync(join(bench.data, 'train.jsonl'), join(folder, name));
  return folder;
}

/** Numbers apart, so that all can be told by heart. */
function writeRows(count: number): string {
  const folder = join(bench.home, `rows-${count}`);
  const rows = Array.from(
    { length: count },
    (_, i) => `${JSON.stringify({ prompt: `n${i}`, completion: ` ${(i * 7919) % 100}` })}\n`,
  );
  writeFileSync(`${folder}.jsonl`, rows.join(''));
  return `${folder}.jsonl`;
}

describe('a tiny model', () => {
  it.each<{ how: string; changes: TrainingConfigInput }>([
    { how: 'by QLoRA', changes: { epochs: 50, lora_rank: 16, lora_scale: 8, learning_rate: 2e-3 } },
    { how: 'with all its weights', changes: { epochs: 60, fine_tune_type: 'full', learning_rate: 1e-3 } },
  ])('learns 32 examples by heart $how', { timeout: 240_000 }, async ({ changes }) => {
    const { progress, task, data, tokenizer } = await learn({
      ...changes,
      data: sameRowsTwice(),
      batch_size: 8,
      gradient_accumulation: 1,
      schedule: 'linear',
      weight_decay: 0,
      eval_every: 1000,
    });
    expect(data.train).toHaveLength(32);
    // Validation is on the same 32: the loss over all of them, not over the last batch.
    expect(progress.valLoss).toBeLessThan(0.05);
    const samples = await sampleAnswers(task.trainable, progress.parameters, data.validRows.slice(0, 8), tokenizer);
    // A mean below 0.05 leaves room for one unsure token among some two hundred, so for one wrong answer.
    expect(samples.filter(({ answer, expected }) => answer === expected).length).toBeGreaterThanOrEqual(7);
  });

  it('ends early when validation no longer improves, with a checkpoint', async () => {
    const { progress, events, task } = await learn({
      data: writeRows(12),
      epochs: 200,
      learning_rate: 2e-2,
      eval_every: 5,
      early_stopping: 2,
    });
    expect(progress.step).toBeLessThan(task.totalSteps);
    expect(events.slice(-2).map(({ kind }) => kind)).toEqual(['checkpoint', 'end']);
    expect(progress.best?.step).toBeLessThan(progress.step);
    expect(progress.best?.loss).toBeLessThan(progress.valLoss);
  });

  it('is validated before the first step and after the last, on every token of the set', async () => {
    const { events, progress, task } = await learn({ max_steps: 3, eval_every: 100 });
    const validations = events.filter((event) => event.kind === 'step').map((event) => event.validation);
    expect(validations.map((losses) => losses?.length ?? null)).toEqual([8, null, null, 8]);
    expect(progress.firstValLoss).not.toBe(progress.valLoss);
    // Each example's mean, weighted by its tokens, makes the mean over all: no loss is told of another example.
    const tokens = task.valid.map(learnedTokens);
    const total = tokens.reduce((sum, count, i) => sum + count * (validations.at(-1)?.[i] ?? 0), 0);
    expect(total / tokens.reduce((a, b) => a + b)).toBeCloseTo(progress.valLoss, 6);
  });
});

describe('training stops with its cause', () => {
  it('when the loss is no number, before the parameters are spoilt', async () => {
    const { task } = await prepareTraining(bench.config({ max_steps: 5 }));
    const progress = initialProgress(task);
    const events: TrainingEvent[] = [];
    const run = async () => {
      for await (const event of train(task, progress, new AbortController().signal)) {
        events.push(event);
        if (progress.step === 2) progress.parameters = mx.multiply(progress.parameters, Number.NaN);
      }
    };
    await expect(run()).rejects.toMatchObject({ code: 'not-finite', message: expect.stringContaining('no passo 3') });
    expect(progress.step).toBe(2);
    expect(events.some(({ kind }) => kind === 'best' || kind === 'checkpoint')).toBe(false);
  });

  it('when the loss is exactly zero', async () => {
    const { task } = await prepareTraining(bench.config({ max_steps: 2 }));
    const head = task.trainable.head;
    // A model that is always certain of the right token: as when answers are empty, or weights are missing.
    const certain = {
      ...task.trainable,
      head: (...args: Parameters<typeof head>) => mx.multiply(head(...args), 0).index('...', mx.Slice(0, 1)),
    };
    const broken = { ...task, trainable: certain, train: zeroTargets(task.train), valid: zeroTargets(task.valid) };
    const progress = initialProgress(task);
    const run = async () => {
      for await (const _ of train(broken, progress, new AbortController().signal));
    };
    await expect(run()).rejects.toMatchObject({ code: 'zero-loss' });
    expect(progress.best).toBeNull();
  });

  it('when nothing would be trained', async () => {
    const { task } = await prepareTraining(bench.config({ max_steps: 2 }));
    const empty = { ...task, trainable: { ...task.trainable, parameters: [] } };
    const run = async () => {
      for await (const _ of train(empty, initialProgress(task), new AbortController().signal));
    };
    await expect(run()).rejects.toMatchObject({ code: 'no-parameters' });
  });
});

const zeroTargets = (examples: readonly { tokens: Int32Array; learnFrom: number }[]) =>
  examples.map(({ tokens, learnFrom }) => ({ tokens: new Int32Array(tokens.length), learnFrom }));

describe('a dataset', () => {
  const write = (name: string, text: string) => {
    const file = join(bench.home, name);
    writeFileSync(file, text);
    return file;
  };

  it.each([
    { what: 'that is empty', text: '', code: 'empty-dataset', says: /vazio/ },
    {
      what: 'of which everything is cut off',
      text: `{"prompt":"${'muito '.repeat(200)}","completion":"x"}\n`,
      code: 'all-truncated',
      says: /max-seq-length/,
    },
    {
      what: 'with a line that is no JSON',
      text: '{"prompt":"a","completion":"b"}\n{"prompt":\n',
      code: 'bad-data',
      says: /linha 2/,
    },
    { what: 'with a row without completion', text: '{"prompt":"a"}\n', code: 'bad-data', says: /linha 1.*completion/ },
    { what: 'with an empty completion', text: '{"prompt":"a","completion":""}\n', code: 'bad-data', says: /linha 1/ },
  ])('$what is refused, and it is said where', async ({ text, code, says }) => {
    const config = bench.config({ data: write(`${code}.jsonl`, text), max_seq_length: 64 });
    await expect(prepareTraining(config)).rejects.toMatchObject({ code, message: expect.stringMatching(says) });
  });

  it('that does not exist is refused with what to do', async () => {
    await expect(prepareTraining(bench.config({ data: join(bench.home, 'nada') }))).rejects.toMatchObject({
      code: 'missing-data',
      message: expect.stringContaining('data build'),
    });
  });

  it('in one file gives a tenth to validation, the same tenth each time, and says so', async () => {
    const data = writeRows(40);
    const [first, second] = [
      await prepareTraining(bench.config({ data })),
      await prepareTraining(bench.config({ data })),
    ];
    expect(first.data.valid).toHaveLength(4);
    expect(first.data.validRows).toEqual(second.data.validRows);
    expect(first.data.warnings).toEqual([expect.stringContaining('4 dos 40')]);
    rmSync(data);
  });

  it('is learned from its completions and their end alone, and cut at the length that is asked for', async () => {
    const { data, tokenizer } = await prepareTraining(bench.config({ max_seq_length: 36 }));
    const [end] = tokenizer.endTokens;
    const text = data.train.map(({ tokens, learnFrom }) => tokenizer.decode([...tokens.slice(learnFrom)]));
    expect(text.every((completion) => /^ \d-\d/.test(completion) || completion.length < 4)).toBe(true);
    expect(data.train.every(({ tokens }) => tokens.length <= 36)).toBe(true);
    const whole = data.train.filter(({ tokens }) => tokens.length < 36);
    expect(whole.length).toBeGreaterThan(0);
    expect(whole.every(({ tokens }) => tokens.at(-1) === end)).toBe(true);
  });
});
