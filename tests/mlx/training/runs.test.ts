import { appendFileSync, chmodSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { readEvents, readMetrics } from '#server/training/metrics/read-metrics.ts';
import { listRuns } from '#server/training/runs/list-runs.ts';
import { command, trainFlags } from './support/command.ts';
import { expectReadable, startRun, workerOf } from './support/run-process.ts';
import { trainingBench } from './support/training-bench.ts';

const benches: ReturnType<typeof trainingBench>[] = [];
afterAll(() => {
  for (const bench of benches) bench.remove();
});

function newBench() {
  const bench = trainingBench({ model: { hidden: 64, bits: null }, train: 12, valid: 3 });
  benches.push(bench);
  const runs = () => listRuns(join(bench.home, 'runs'));
  const train = (...extra: string[]) =>
    command(bench, trainFlags(bench, ['--save-every', '2', '--eval-every', '2', ...extra]));
  return { ...bench, runs, train };
}

describe('train', { timeout: 120_000 }, () => {
  it("leaves the run folder, and the original tools' names beside it", async () => {
    const { home, runs, train } = newBench();
    const { code, stdout } = await train('--max-steps', '4', '--json');
    expect(code).toBe(0);
    const result = JSON.parse(stdout);
    expect(result).toMatchObject({ status: 'finished', summary: { steps: 4, fine_tune_type: 'lora' } });
    const folder = runs()[0]?.folder ?? '';
    expect(readdirSync(folder).sort()).toEqual(
      expect.arrayContaining([
        ...['adapters', 'checkpoint_epoch1_step2', 'checkpoint_epoch2_step4', 'events.jsonl', 'metrics.jsonl', 'plots'],
        ...[
          'training_config.json',
          'training_metrics.csv',
          'training_metrics.json',
          'training_state.json',
          'training_summary.json',
        ],
      ]),
    );
    expect(realpathSync(join(home, 'runs/latest'))).toBe(realpathSync(folder));
    const metrics = JSON.parse(readFileSync(join(home, 'runs/training_metrics.json'), 'utf8'));
    expect(metrics.at(-1)).toMatchObject({ step: 4, loss: expect.any(Number), val_loss: expect.any(Number) });
    expectReadable(folder);
  });

  it('starts anew after an end, and when asked', async () => {
    const { runs, train } = newBench();
    for (const extra of [[], [], ['--fresh']]) expect((await train('--max-steps', '2', ...extra)).code).toBe(0);
    expect(runs().map(({ state }) => state.status)).toEqual(['finished', 'finished', 'finished']);
  });

  it('saves and leaves when told to stop, and goes on from there', async () => {
    const { env, runs, train } = newBench();
    const stopped = train('--epochs', '300', '--save-every', '1000');
    while (!runs()[0] || readMetrics(runs()[0]?.folder ?? '').length < 4) await wait(20);
    const run = runs()[0];
    process.kill(run?.pid ?? 0, 'SIGTERM');
    expect((await stopped).code).toBe(0);
    const after = runs()[0];
    expect(after?.state).toMatchObject({ status: 'stopped', step: expect.any(Number) });
    expect(after?.state.checkpoints).toHaveLength(1);

    const again = startRun(after?.folder ?? '', env);
    await workerOf(after?.folder ?? '', again.child);
    while (!readEvents(after?.folder ?? '').some(({ kind }) => kind === 'resume')) await wait(20);
    const second = await train('--epochs', '300', '--save-every', '1000');
    expect(second).toMatchObject({ code: 1, stderr: expect.stringContaining('já está a correr') });
    again.child.kill('SIGTERM');
    expect(await again.ended).toBe(0);
    expectReadable(after?.folder ?? '');
  });

  it('refuses to go on with other data or another configuration, says what differs, and obeys --force', async () => {
    const { data, runs, train } = newBench();
    const flags = ['--epochs', '300'];
    const first = train(...flags);
    while (!runs()[0]?.state.checkpoints.length) await wait(20);
    process.kill(runs()[0]?.pid ?? 0, 'SIGTERM');
    await first;
    expect(await train(...flags, '--learning-rate', '1e-5')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/learning_rate: era 0\.0002, agora é 0\.00001/),
    });
    appendFileSync(join(data, 'train.jsonl'), '{"prompt":"nova","completion":" sim"}\n');
    expect(await train(...flags)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('o conjunto de dados mudou'),
    });
    const step = runs()[0]?.state.step ?? 0;
    expect((await train('--max-steps', `${step + 1}`, '--force')).code).toBe(0);
    expect(runs()).toHaveLength(1);
  });

  it('passes over a damaged checkpoint and says so', async () => {
    const { runs, train } = newBench();
    const first = train('--epochs', '300');
    while ((runs()[0]?.state.checkpoints.length ?? 0) < 2) await wait(10);
    process.kill(runs()[0]?.pid ?? 0, 'SIGTERM');
    await first;
    const { folder, state } = runs()[0] ?? { folder: '', state: { checkpoints: [] } };
    const newest = state.checkpoints.at(-1) ?? '';
    writeFileSync(join(folder, newest, 'optimizer.safetensors'), 'x');
    const resumed = train('--epochs', '300');
    while (!readEvents(folder).some(({ kind }) => kind === 'resume')) await wait(20);
    process.kill(runs()[0]?.pid ?? 0, 'SIGTERM');
    expect((await resumed).stderr).toContain(newest);
    expect(readEvents(folder).find(({ kind }) => kind === 'resume')?.message).toContain(state.checkpoints.at(-2));
  });

  it('waits while another run uses the accelerator', async () => {
    const { runs, train } = newBench();
    const long = train('--epochs', '300');
    while (runs()[0]?.state.status !== 'running') await wait(20);
    const other = train('--name', 'segundo', '--max-steps', '2');
    while (runs().find(({ state }) => state.name === 'segundo')?.state.status !== 'queued') await wait(20);
    process.kill(runs().find(({ state }) => state.name === 'teste')?.pid ?? 0, 'SIGTERM');
    expect((await long).code).toBe(0);
    expect(await other).toMatchObject({ code: 0, stderr: expect.stringContaining('À espera') });
  });
});

describe('train with a disk that is full', { timeout: 120_000 }, () => {
  it('stops with the cause, leaves the last checkpoint intact, and goes on from it when there is space', async () => {
    const bench = newBench();
    const flags = ['--epochs', '300', '--save-every', '2', '--eval-every', '50'];
    const first = bench.train(...flags);
    while (!bench.runs()[0]?.state.checkpoints.length) await wait(10);
    process.kill(bench.runs()[0]?.pid ?? 0, 'SIGTERM');
    await first;
    const before = bench.runs()[0]?.state.checkpoints.at(-1);

    // No file may grow beyond 60 kB: small files are written, tensors are not.
    const result = await command(bench, trainFlags(bench, flags), "trap '' XFSZ; ulimit -f 60; ");
    expect(result.code).toBe(1);
    expect(result.stderr).toMatch(/o disco está cheio|Não foi possível escrever no disco/);
    const [run] = bench.runs();
    expect(run?.state).toMatchObject({ status: 'interrupted', cause: 'disk' });
    expect(run?.state.checkpoints.at(-1)).toBe(before);
    expectReadable(run?.folder ?? '');

    const again = bench.train(...flags);
    while (bench.runs()[0]?.state.checkpoints.at(-1) === before) await wait(20);
    process.kill(bench.runs()[0]?.pid ?? 0, 'SIGTERM');
    expect((await again).code).toBe(0);
  });

  it.skipIf(process.getuid?.() === 0)('or read-only is refused with what to do', async () => {
    const bench = newBench();
    chmodSync(bench.home, 0o555);
    expect(await bench.train('--max-steps', '2')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('--output-dir'),
    });
    chmodSync(bench.home, 0o755);
  });
});

describe('wrong use', { timeout: 60_000 }, () => {
  const bench = newBench();
  const file = join(bench.home, 'ficheiro');
  writeFileSync(file, '');
  it.each([
    { what: 'an unknown flag', args: ['train', '--lora-rang', '4'], code: 2, says: /lora-rang/ },
    { what: 'rank 0', args: trainFlags(bench, ['--lora-rank', '0']), code: 2, says: /lora_rank/ },
    { what: 'a model that is not there', args: ['train', '--model', 'nenhum'], code: 1, says: /model list/ },
    {
      what: 'the embedded model, while there is none',
      args: ['train', '--preset', 'mini', '--model', 'farense-mini-ausente'],
      code: 1,
      says: /Não encontro o modelo/,
    },
    {
      what: 'an output folder that is a file',
      args: trainFlags(bench, ['--output-dir', file]),
      code: 1,
      says: /--output-dir/,
    },
    {
      what: 'a run that is not there',
      args: ['monitor', 'nenhum', '--output-dir', file],
      code: 1,
      says: /Não encontro o treino/,
    },
    { what: 'one run to compare', args: ['compare', 'x', '--output-dir', bench.home], code: 2, says: /dois treinos/ },
  ])('$what ends with code $code and says what to do', async ({ args, code, says }) => {
    const result = await command(bench, args);
    expect(result).toMatchObject({ code, stderr: expect.stringMatching(says) });
  });
});
