import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { AdminUser } from '#server/contracts/admin.ts';

const folder = mkdtempSync(join(tmpdir(), 'farense-jobs-'));
const user: AdminUser = { id: '1', name: 'ana', role: 'admin' };

let jobs: {
  start: typeof import('#server/jobs/start-job.ts').startJob;
  read: typeof import('#server/jobs/read-job.ts').readJob;
  list: typeof import('#server/jobs/read-job.ts').listJobs;
  cancel: typeof import('#server/jobs/cancel-job.ts').cancelJob;
  write: typeof import('#server/jobs/job-file.ts').writeJobFile;
};

beforeAll(async () => {
  vi.stubEnv('FARENSE_DATA_DIR', folder);
  vi.resetModules();
  const { listJobs, readJob } = await import('#server/jobs/read-job.ts');
  jobs = {
    start: (await import('#server/jobs/start-job.ts')).startJob,
    read: readJob,
    list: listJobs,
    cancel: (await import('#server/jobs/cancel-job.ts')).cancelJob,
    write: (await import('#server/jobs/job-file.ts')).writeJobFile,
  };
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const ended = (id: string) =>
  vi.waitFor(
    () => {
      const job = jobs.read(id);
      if (!job || job.state === 'running') throw new Error(`job is ${job?.state}`);
      return job;
    },
    { timeout: 50_000, interval: 200 },
  );

describe('a job of the admin area', () => {
  it('runs a command, keeps what it printed as JSON, and its exit code', async () => {
    const file = join(folder, 'linhas.jsonl');
    writeFileSync(file, '{"prompt": "Olá?", "completion": "Olá."}\nnada\n');
    const { id } = jobs.start({ kind: 'data-validate', args: [file], user });
    const job = await ended(id);
    expect(job).toMatchObject({ state: 'failed', exitCode: 1, userName: 'ana', kind: 'data-validate' });
    const { findings } = job.result as { findings: { line: number; rule: string }[] };
    expect(findings.some(({ line, rule }) => line === 2 && rule === 'broken-json')).toBe(true);
    expect(jobs.list('data-validate').map((each) => each.id)).toEqual([id]);
    expect(jobs.list('evaluation')).toEqual([]);
  });

  it('says what went wrong in the words of the command', async () => {
    const { id } = jobs.start({ kind: 'model-verify', args: ['não-existe'], user });
    const job = await ended(id);
    expect(job.state).toBe('failed');
    expect(job.lines.join(' ')).toContain('não-existe');
  });

  it('runs one of a kind at a time, tells how far it is, and stops when it is cancelled', async () => {
    const { id } = jobs.start({ kind: 'evaluation', args: ['--only', 'hand'], user });
    expect(() => jobs.start({ kind: 'evaluation', args: [], user })).toThrow(/Já está uma tarefa destas/);
    await vi.waitFor(() => expect(jobs.read(id)?.progress?.done).toBeGreaterThan(0), {
      timeout: 50_000,
      interval: 100,
    });
    expect(jobs.cancel(id)).toBe(true);
    expect((await ended(id)).state).toBe('cancelled');
    expect(jobs.cancel(id)).toBe(false);
  });

  it.each([
    ['its process is gone', { pid: 2 ** 22 + 1, started: null }],
    ['another process has its id now', { pid: process.pid, started: 'long ago' }],
  ])('is seen to be interrupted, and nobody is stopped for it, when %s', (_, gone) => {
    const [job] = jobs.list();
    if (!job) throw new Error('there is no job');
    jobs.write({ ...job, id: 'aaaaaaaa-bbbbbbbb', state: 'running', process: gone });
    expect(jobs.read('aaaaaaaa-bbbbbbbb')?.state).toBe('interrupted');
    expect(jobs.cancel('aaaaaaaa-bbbbbbbb')).toBe(false);
  });

  it.each(['../../etc/passwd', '..', '', 'aaaaaaaa-bbbbbbbb/../x', 'AAAAAAAA-BBBBBBBB'])(
    'has no file for the id %j',
    (id) => {
      expect(jobs.read(id)).toBeUndefined();
    },
  );
});
