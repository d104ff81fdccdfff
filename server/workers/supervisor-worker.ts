/** Entry point: looks after one run, given by its folder, apart from whoever started it. */
import { superviseRun } from '../training/supervise-run.ts';

const [folder = '', flag] = process.argv.slice(2);
const stop = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => stop.abort());

try {
  const { crash } = await superviseRun(folder, { signal: stop.signal, force: flag === '--force' });
  process.exitCode = crash ? 1 : 0;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
