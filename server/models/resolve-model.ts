import { existsSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { paths } from '#server/config/paths.ts';
import { ModelError } from './model-error.ts';

/** The folder of a model that is named as people name it: a folder of `models/`, or a path. @throws {ModelError} */
export function resolveModel(name: string): string {
  const candidates = isAbsolute(name) ? [name] : [join(paths.models, name), resolve(name)];
  const found = candidates.find((folder) => existsSync(join(folder, 'config.json')));
  if (found) return found;
  throw new ModelError(
    'missing-file',
    `Não há modelo "${name}": procurei em ${candidates.join(' e ')}. Vê os que há com "farense model list", ou descarrega um com "farense model download".`,
  );
}
