import { existsSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { paths } from '#server/config/paths.ts';
import { ModelError } from './model-error.ts';

/** The folder of an adapter that is named as people name it: a folder of `output/`, or a path. @throws {ModelError} */
export function resolveAdapter(name: string): string {
  const candidates = isAbsolute(name) ? [name] : [join(paths.output, name), resolve(name)];
  const found = candidates.find((folder) => existsSync(join(folder, 'adapter_config.json')));
  if (found) return found;
  throw new ModelError('missing-file', `Não há adaptador "${name}": procurei em ${candidates.join(' e ')}.`);
}
