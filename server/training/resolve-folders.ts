import { existsSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { paths } from '#server/config/paths.ts';
import { TrainingError } from './training-error.ts';

/** The folder of a model, given by its name in models/ or by a path. @throws {TrainingError} when there is none */
export function modelFolder(model: string): string {
  const candidates = isAbsolute(model) ? [model] : [join(paths.models, model), resolve(paths.root, model)];
  const found = candidates.find((folder) => existsSync(join(folder, 'config.json')));
  if (found) return found;
  const why =
    model === 'farense-mini'
      ? 'O modelo embutido farense-mini ainda não existe nesta instalação. Indica outro com --model.'
      : `Não encontro o modelo "${model}" (procurei em ${candidates.join(' e ')}). Vê os que há com ./farense model list, ou traz um com ./farense model download.`;
  throw new TrainingError('missing-model', why);
}

/** Paths in a configuration are relative to the project. */
export const inProject = (path: string) => resolve(paths.root, path);
