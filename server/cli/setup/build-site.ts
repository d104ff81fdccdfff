import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { paths } from '../../config/paths.ts';

/** What the built site depends on, relative to the root. */
const inputs = [
  'app',
  'components',
  'server',
  'public',
  'package-lock.json',
  'next.config.ts',
  'tailwind.config.ts',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
];

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((entry) => filesUnder(join(path, entry)));
}

function inputsHash(): string {
  const hash = createHash('sha256').update(process.version);
  for (const input of inputs)
    for (const file of filesUnder(join(paths.root, input)))
      if (!file.includes('.test.')) hash.update(relative(paths.root, file)).update(readFileSync(file));
  return hash.digest('hex');
}

/**
 * Builds the site when its inputs changed. The stamp is removed first and written last, so that an interrupted build
 * is never served.
 */
export function ensureSiteBuilt(): void {
  const stamp = join(paths.root, '.next/farense-built');
  const wanted = inputsHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  process.stderr.write('farense: a construir o sítio (só depois de uma mudança, cerca de meio minuto)…\n');
  rmSync(stamp, { force: true });
  const built = spawnSync(process.execPath, [join(paths.root, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: paths.root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (built.status !== 0) throw new Error('não foi possível construir o sítio; as mensagens acima dizem onde.');
  writeFileSync(stamp, wanted);
}
