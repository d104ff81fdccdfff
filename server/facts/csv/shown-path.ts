import { relative } from 'node:path';
import { paths } from '#server/config/paths.ts';

/** A path as messages show it: from the repository's root where it lies in it. */
export function shownPath(file: string): string {
  const inRoot = relative(paths.root, file);
  return inRoot.startsWith('..') ? file : inRoot;
}
