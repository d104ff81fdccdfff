import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

// Built-in modules only: this runs before any package is there, so it cannot use config/paths (which needs zod).
const root = resolve(import.meta.dirname, '../../..');
const stamp = join(root, 'node_modules/.farense-installed');

/** Changes with what is locked and with the Node that native packages are loaded by. */
function lockHash(): string {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return createHash('sha256').update(lock).update(`${process.platform}-${process.arch}`).digest('hex');
}

function npm(...args: string[]): boolean {
  // Progress goes to standard error: standard output belongs to the command, which may print JSON.
  return spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2] }).status === 0;
}

/**
 * The MLX package carries its binary for Linux x64 only; elsewhere its install script downloads one. That is the one
 * script that ever runs, and its failure leaves everything working but the local model.
 */
function fetchMlxBinary(): void {
  if (process.platform === 'linux' && process.arch === 'x64') return;
  if (!npm('rebuild', '@frost-beta/mlx', '--ignore-scripts=false'))
    process.stderr.write(
      'farense: não foi possível descarregar o binário do MLX; as respostas vêm sem modelo de linguagem.\n' +
        '         Quando houver rede: npm rebuild @frost-beta/mlx --ignore-scripts=false\n',
    );
}

/**
 * Installs the locked packages unless they are there already. The stamp is written last, so an interrupted
 * installation is repeated by the next command.
 */
export function ensurePackages(): void {
  const wanted = lockHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  process.stderr.write('farense: a instalar os pacotes (só desta vez, cerca de um minuto)…\n');
  if (!npm('ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'))
    throw new Error('não foi possível instalar os pacotes. Verifica a rede e as mensagens acima e repete o comando.');
  fetchMlxBinary();
  writeFileSync(stamp, wanted);
}
