import { existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ModelConfig } from '#server/contracts/model-config.ts';
import { loadTokenizer } from '#server/tokens/load-tokenizer.ts';
import { readDownloadManifest } from './download-manifest.ts';
import { fileSha256 } from './file-hash.ts';
import { modelTensors } from './parameter-count.ts';
import { readModelConfig } from './read-model-config.ts';
import { readSafetensorsHeader, type TensorInfo } from './safetensors-header.ts';
import { weightFiles } from './weight-files.ts';

export interface ModelVerification {
  /** What is wrong, in words; empty when the model is sound. */
  readonly problems: string[];
  readonly tensors: number;
  /** Files whose SHA-256 was compared with the download's. */
  readonly hashed: number;
}

/** Checks a model on disk without loading it: its configuration, tokenizer, every tensor's shape, and hashes. */
export async function verifyModel(folder: string): Promise<ModelVerification> {
  const problems: string[] = [];
  const attempt = <T>(check: () => T): T | null => {
    try {
      return check();
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
      return null;
    }
  };
  const config = attempt(() => readModelConfig(folder));
  attempt(() => loadTokenizer(folder));
  const files = attempt(() => weightFiles(folder)) ?? [];
  const found = new Map(files.flatMap((file) => [...(attempt(() => readSafetensorsHeader(file)) ?? [])]));
  if (config && found.size > 0) problems.push(...tensorProblems(config, found));
  const hashed = await compareHashes(folder, problems);
  return { problems, tensors: found.size, hashed };
}

function tensorProblems(config: ModelConfig, found: ReadonlyMap<string, TensorInfo>): string[] {
  return [...modelTensors(config)].flatMap(([name, shape]) => {
    const tensor = found.get(name);
    if (!tensor) return [`falta o tensor ${name} [${shape}]`];
    const packed = config.quantization && found.has(name.replace(/weight$/, 'scales'));
    const expected = packed ? packedShape(shape, config.quantization?.bits ?? 4) : shape;
    return String(tensor.shape) === String(expected)
      ? []
      : [`o tensor ${name} devia ser [${expected}] e é [${tensor.shape}]`];
  });
}

const packedShape = ([rows = 0, columns = 0]: readonly number[], bits: number) => [rows, (columns * bits) / 32];

async function compareHashes(folder: string, problems: string[]): Promise<number> {
  const files = Object.entries(readDownloadManifest(folder)?.files ?? {});
  for (const [name, { size, sha256 }] of files) {
    const file = join(folder, name);
    if (!existsSync(file)) problems.push(`falta o ficheiro ${basename(file)}`);
    else if (statSync(file).size !== size)
      problems.push(`${name} devia ter ${size} bytes e tem ${statSync(file).size}`);
    else if ((await fileSha256(file)) !== sha256)
      problems.push(`${name} não é o que foi descarregado: o SHA-256 é outro`);
  }
  return files.length;
}
