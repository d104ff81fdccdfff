import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { paths } from '../../config/paths.ts';
import { setUp } from '../setup/set-up.ts';

interface Check {
  name: string;
  /** A program of node_modules/.bin with its arguments. */
  command: [string, ...string[]];
  /** Only with --long. */
  long?: boolean;
}

const checks: Check[] = [
  { name: 'format and lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'types', command: ['tsc', '-p', '.'] },
  {
    name: 'import rules',
    command: ['depcruise', '--config', '.dependency-cruiser.cjs', 'app', 'components', 'server', 'tests'],
  },
  { name: 'unused code', command: ['knip'] },
  { name: 'unit and integration tests', command: ['vitest', 'run', '--project', 'unit', '--project', 'integration'] },
  { name: 'browser tests', command: ['vitest', 'run', '--project', 'e2e'] },
  { name: 'long tests', command: ['vitest', 'run', '--project', 'long'], long: true },
];

function run({ name, command: [program, ...args] }: Check): boolean {
  process.stderr.write(`\n— ${name} —\n`);
  const started = performance.now();
  const { status } = spawnSync(join(paths.root, 'node_modules/.bin', program), args, {
    cwd: paths.root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_ENV: 'test' },
  });
  process.stderr.write(
    `— ${name}: ${status === 0 ? 'ok' : 'FAILED'} in ${Math.round((performance.now() - started) / 1000)} s —\n`,
  );
  return status === 0;
}

/** Runs every check, the later ones too when an earlier one fails, and says at the end which did. */
export async function runChecks(options: { long?: boolean; only?: string[] }): Promise<boolean> {
  await setUp('chromium');
  const chosen = checks
    .filter((check) => (check.long ? options.long : true))
    .filter((check) => options.only?.some((word) => check.name.includes(word)) ?? true);
  const failed = chosen.filter((check) => !run(check)).map((check) => check.name);
  process.stdout.write(`\n${chosen.length - failed.length} passed, ${failed.length} failed\n`);
  if (failed.length > 0) process.stderr.write(`failed: ${failed.join(', ')}\n`);
  return failed.length === 0;
}
