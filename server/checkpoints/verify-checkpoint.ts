import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckpointInfo, checkpointInfoSchema } from '#server/contracts/training-run.ts';
import { CheckpointError } from './checkpoint-error.ts';
import { infoFile } from './commit-checkpoint.ts';
import { sha256File } from './sha256-file.ts';

/** Reads a checkpoint's information and compares every file with its hash. @throws {CheckpointError} `corrupt` */
export function verifyCheckpoint(folder: string): CheckpointInfo {
  const info = readInfo(folder);
  for (const [name, sha256] of Object.entries(info.files)) {
    const found = hashOf(join(folder, name));
    if (found !== sha256)
      throw corrupt(folder, found === null ? `falta ${name}` : `${name} não tem o conteúdo que foi escrito`);
  }
  const missing = ['adapters.safetensors', 'adapter_config.json'].filter((name) => !(name in info.files));
  if (missing.length > 0) throw corrupt(folder, `falta ${missing.join(', ')}`);
  return info;
}

/** True where the optimizer's state is there too: published checkpoints come without. */
export const canResume = (folder: string) => readdirSync(folder).includes('optimizer.safetensors');

function readInfo(folder: string): CheckpointInfo {
  try {
    return checkpointInfoSchema.parse(JSON.parse(readFileSync(join(folder, infoFile), 'utf8')));
  } catch {
    throw corrupt(folder, `${infoFile} falta ou não se consegue ler`);
  }
}

function hashOf(file: string): string | null {
  try {
    return sha256File(file);
  } catch {
    return null;
  }
}

const corrupt = (folder: string, why: string) =>
  new CheckpointError(
    'corrupt',
    `${folder} está danificado: ${why}. Apaga essa pasta: o treino continua do ponto de controlo anterior.`,
  );
