import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from '#server/config/paths.ts';
import { VersionedFile } from '#server/db/versioned-file.ts';
import { type OverlayEntry, overlayEntry } from './overlay-entry.ts';

export type FactsOverlay = VersionedFile<OverlayEntry>;

/** What admins of the running server changed in the facts: a file in its data folder. */
export const factsOverlay = (folder = paths.dataDir): FactsOverlay =>
  new VersionedFile(join(folder, 'overlay', 'facts.json'), overlayEntry);

/** The file as it stands, to tell whether it changed; empty when there is none. */
export const overlayText = ({ path }: FactsOverlay): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');
