import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CheckpointError } from '#server/checkpoints/checkpoint-error.ts';
import { runFiles } from '../run-files.ts';
import { findRun } from './find-run.ts';

/** The folder of an adapter, given as a folder with one, or as a run, whose best it is. @throws when there is none */
export function adapterFolder(given: string, output: string): { adapter: string; run: string | null } {
  if (existsSync(join(given, 'adapters.safetensors'))) return { adapter: given, run: null };
  const run = findRun(given, output);
  const { adapters } = runFiles(run);
  if (existsSync(join(adapters, 'adapters.safetensors'))) return { adapter: adapters, run };
  throw new CheckpointError(
    'none',
    `O treino ${run} ainda não tem adaptador: nenhuma validação depois do passo 0. Se foi interrompido, corre ./farense recover.`,
  );
}
