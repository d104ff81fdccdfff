import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { paths } from '../../config/paths.ts';

const file = join(paths.cache, 'setup.lock');

function holderIsAlive(): boolean {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}

function take(): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

/** Runs `work` while no other farense command sets up this folder: two builds at once would spoil each other. */
export async function withSetupLock<T>(work: () => T | Promise<T>): Promise<T> {
  mkdirSync(paths.cache, { recursive: true });
  for (let told = false; !take(); told = true) {
    if (!holderIsAlive()) rmSync(file, { force: true });
    else if (!told)
      process.stderr.write('farense: à espera de que outro comando farense acabe de preparar esta pasta…\n');
    await wait(300);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
