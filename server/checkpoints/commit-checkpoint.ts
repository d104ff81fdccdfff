import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckpointInfo } from '#server/contracts/training-run.ts';
import { readSafetensorsHeader } from '#server/models/safetensors-header.ts';
import { CheckpointError } from './checkpoint-error.ts';
import { checkpointName } from './checkpoint-name.ts';
import { sha256File } from './sha256-file.ts';
import { flushToDisk, writeFileAtomic } from './write-file-atomic.ts';

export const infoFile = 'checkpoint_info.json';
const temporaryPrefix = '.writing-';

/**
 * Writes a checkpoint so that it exists whole or not at all: `fill` writes its files into a temporary folder, which is
 * checked, flushed to disk and renamed. Whatever goes wrong, checkpoints that were there before are untouched.
 *
 * @returns the folder's name
 * @throws {CheckpointError} `disk-full` or `not-written`
 */
export function commitCheckpoint(
  run: string,
  info: Omit<CheckpointInfo, 'files'>,
  fill: (folder: string) => void,
): string {
  const name = checkpointName(info.epoch, info.step);
  const temporary = join(run, `${temporaryPrefix}${name}`);
  try {
    rmSync(temporary, { recursive: true, force: true });
    mkdirSync(temporary, { recursive: true });
    fill(temporary);
    const files = sealFiles(temporary);
    writeFileAtomic(join(temporary, infoFile), `${JSON.stringify({ ...info, files }, null, 2)}\n`);
    replaceFolder(temporary, join(run, name));
    flushToDisk(run);
    return name;
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    throw notWritten(name, run, error);
  }
}

/** Removes what interrupted writing left behind. */
export function removeUnfinished(run: string): void {
  for (const name of readdirSync(run)) {
    if (name.startsWith(temporaryPrefix) || name.endsWith('.tmp'))
      rmSync(join(run, name), { recursive: true, force: true });
  }
}

/** Hashes and flushes every file. MLX writes a short file without a word when the disk is full: the header tells. */
function sealFiles(folder: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const name of readdirSync(folder).sort()) {
    const file = join(folder, name);
    if (name.endsWith('.safetensors')) readSafetensorsHeader(file);
    flushToDisk(file);
    files[name] = sha256File(file);
  }
  return files;
}

/** A repeated step after a resume finds its folder there already: the same bits, so either of the two will do. */
function replaceFolder(from: string, to: string): void {
  const old = `${to}.old`;
  if (existsSync(to)) renameSync(to, old);
  renameSync(from, to);
  rmSync(old, { recursive: true, force: true });
}

function notWritten(name: string, run: string, error: unknown): CheckpointError {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const full = code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG' || code === 'corrupt-weights';
  const why = error instanceof Error ? error.message : String(error);
  return new CheckpointError(
    full ? 'disk-full' : 'not-written',
    `Não consegui guardar ${name} em ${run}: ${full ? 'o disco está cheio' : 'a escrita falhou'} (${why}). Os pontos de controlo anteriores estão intactos: liberta espaço e retoma com o mesmo comando.`,
  );
}
