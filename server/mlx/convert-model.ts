import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { ModelError } from '#server/models/model-error.ts';
import { readSafetensorsHeader } from '#server/models/safetensors-header.ts';
import { weightFiles } from '#server/models/weight-files.ts';
import { mx, type Tensor } from './mlx.ts';

/** Changes the tensors of one weight file. */
export type ConvertTensors = (tensors: Record<string, Tensor>) => Record<string, Tensor>;

/**
 * Writes a copy of a model whose tensors went through `convert`, a file at a time, so that it needs the memory of one.
 * The copy appears under its name only when it is whole.
 * @throws {ModelError} when `to` exists, or `from` is not a sound model
 */
export function convertModel(
  from: string,
  to: string,
  changes: Record<string, unknown>,
  convert: ConvertTensors,
): void {
  if (existsSync(to)) throw new ModelError('bad-config', `${to} já existe. Apaga essa pasta ou escolhe outro nome.`);
  const files = weightFiles(from);
  const partial = `${to}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  const map: Record<string, string> = {};
  for (const file of files) {
    readSafetensorsHeader(file);
    const tensors = convert(mx.load(file));
    mx.eval(Object.values(tensors));
    mx.saveSafetensors(join(partial, basename(file)), tensors, { format: 'mlx' });
    for (const name of Object.keys(tensors)) map[name] = basename(file);
  }
  writeFileSync(
    join(partial, 'model.safetensors.index.json'),
    JSON.stringify({ metadata: {}, weight_map: map }, null, 2),
  );
  const config = JSON.parse(readFileSync(join(from, 'config.json'), 'utf8'));
  writeFileSync(join(partial, 'config.json'), JSON.stringify({ ...config, ...changes }, null, 2));
  copyTheRest(from, partial);
  renameSync(partial, to);
}

/** Tokenizer, template, licence. */
function copyTheRest(from: string, to: string): void {
  const rest = readdirSync(from, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && !/^(config|model.*)\.(json|safetensors)$|\.index\.json$/.test(entry.name),
  );
  for (const { name } of rest) copyFileSync(join(from, name), join(to, name));
}
