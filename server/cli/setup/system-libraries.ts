import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { sharedLibraries } from './shared-libraries.ts';

/** What a Debian machine must have beside Node, and how to see whether it has. */
const needs = {
  mlx: {
    packages: ['libopenblas0-pthread', 'liblapack3'],
    present: () => ['libblas.so.3', 'liblapack.so.3'].every((library) => sharedLibraries().has(library)),
    without: 'as respostas vêm sem modelo de linguagem',
  },
  chromium: {
    packages: ['chromium'],
    present: () => existsSync(process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'),
    without: 'os testes no navegador não correm',
  },
} as const;

export type SystemNeed = keyof typeof needs;

function aptInstall(packages: readonly string[]): boolean {
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  const install = () => apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
  return install() || (apt('update', '-qq') && install());
}

/**
 * Brings Debian packages by apt when this is root; otherwise says the one command that does. On other systems it does
 * nothing: macOS has Accelerate, and Playwright finds its own browser there.
 * @returns what is still missing, with the command that brings it.
 */
export function ensureSystemLibraries(...wanted: SystemNeed[]): string[] {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return [];
  return wanted.flatMap((name) => {
    const need = needs[name];
    if (need.present()) return [];
    if (process.getuid?.() === 0) {
      process.stderr.write(`farense: a instalar ${need.packages.join(', ')}…\n`);
      if (aptInstall(need.packages)) return [];
    }
    return [`sudo apt-get install -y ${need.packages.join(' ')}   (sem isto, ${need.without})`];
  });
}
