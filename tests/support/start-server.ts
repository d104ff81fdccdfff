import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const main = join(import.meta.dirname, '../../server/cli/main.ts');

export interface RunningServer {
  url: string;
  dataDir: string;
  /** Everything written to standard error so far. */
  log: () => string;
  stop: () => Promise<number | null>;
  /** Ends it as a power cut would. */
  kill: () => Promise<void>;
}

/**
 * The real server as a child process on a free port, with a data folder of its own. Rejects with what it wrote when it
 * ends before it is ready.
 */
export async function startServer(env: Record<string, string> = {}): Promise<RunningServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'farense-test-'));
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, 'start'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: '0',
      FARENSE_DATA_DIR: dataDir,
      FARENSE_RATE_LIMIT: '0',
      // Loading a model costs every server seconds: tests that want one say so.
      FARENSE_ENGINE: 'off',
      ...env,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let written = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    written += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', () => {
      const ready = /pronto em (\S+)/.exec(written);
      if (ready?.[1]) resolve(ready[1]);
    });
    ended.then((code) => reject(new Error(`the server ended with ${code}:\n${written}`)));
  });
  const stop = async () => {
    child.kill('SIGTERM');
    const code = await ended;
    rmSync(dataDir, { recursive: true, force: true });
    return code;
  };
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url, dataDir, log: () => written, stop, kill };
}
