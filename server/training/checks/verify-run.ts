import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { baseFingerprint } from '#server/checkpoints/base-fingerprint.ts';
import { listCheckpoints } from '#server/checkpoints/list-checkpoints.ts';
import { resolveCheckpoint } from '#server/checkpoints/resolve-checkpoint.ts';
import { verifyCheckpoint } from '#server/checkpoints/verify-checkpoint.ts';
import type { TrainingConfig } from '#server/contracts/training-config.ts';
import type { CheckpointInfo } from '#server/contracts/training-run.ts';
import { datasetSha256 } from '../data/load-training-data.ts';
import { readMetrics } from '../metrics/read-metrics.ts';
import { modelFolder } from '../resolve-folders.ts';
import { runFiles } from '../run-files.ts';
import { runJob } from '../run-job.ts';
import { readConfig, readState } from '../run-record.ts';
import { type Finding, look } from './finding.ts';

/** Checks a run's integrity: its files, every hash, base and dataset against the checkpoint, and that the adapter loads. */
export async function verifyRun(folder: string): Promise<Finding[]> {
  const id = basename(folder);
  const findings = [await look(`${id}: ficheiros`, () => readable(folder), `./farense recover ${id}`)];
  for (const { name } of listCheckpoints(folder)) {
    const check = () =>
      `${Object.keys(verifyCheckpoint(join(folder, name)).files).length} ficheiros com o conteúdo que foi escrito`;
    findings.push(await look(`${id}: ${name}`, check, `./farense recover ${id}`));
  }
  const { newest } = resolveCheckpoint(folder);
  if (newest) findings.push(...(await material(id, readConfig(folder), newest.info)));
  if (existsSync(join(runFiles(folder).adapters, 'adapters.safetensors'))) findings.push(await adapter(id, folder));
  return findings;
}

function readable(folder: string): string {
  readConfig(folder);
  const metrics = readMetrics(folder);
  return `${readState(folder).status}, ${metrics.length} linhas de métricas`;
}

async function material(id: string, config: TrainingConfig, { fingerprint }: CheckpointInfo): Promise<Finding[]> {
  const same = (now: string, before: string) => {
    if (now !== before) throw new Error('mudou desde o último ponto de controlo: retomar seria recusado');
    return 'o mesmo do último ponto de controlo';
  };
  return [
    await look(`${id}: modelo de base`, () => same(baseFingerprint(modelFolder(config.model)), fingerprint.base)),
    await look(`${id}: conjunto de dados`, async () => same(await datasetSha256(config.data), fingerprint.dataset)),
  ];
}

function adapter(id: string, folder: string): Promise<Finding> {
  return look(`${id}: adaptador`, async () => {
    const config = readConfig(folder);
    if (config.fine_tune_type === 'full') return 'todos os pesos; não é um adaptador';
    const answers = await runJob({
      type: 'inspect',
      model: modelFolder(config.model),
      adapter: runFiles(folder).adapters,
    });
    const inspected = answers.find((answer) => answer.type === 'inspected');
    if (!inspected) throw new Error('não se conseguiu carregar');
    return `carrega sobre a sua base: ${inspected.tensors} tensores, ${inspected.parameters} parâmetros`;
  });
}
