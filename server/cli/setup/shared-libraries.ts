import { spawnSync } from 'node:child_process';

/** Names of the shared libraries the dynamic linker knows, such as `liblapack.so.3`. */
export function sharedLibraries(): Set<string> {
  const listing = spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' }).stdout ?? '';
  return new Set(listing.split('\n').map((line) => line.trim().split(' ')[0] ?? ''));
}
