import { paths } from '#server/config/paths.ts';
import { readFacts } from '../csv/read-facts.ts';
import { readCurated } from '../curated/read-curated.ts';
import { applyOverlay } from './apply-overlay.ts';
import { type FactsOverlay, factsOverlay } from './facts-overlay.ts';
import type { OverlayEntry } from './overlay-entry.ts';

export interface ChangeList {
  /** To be sent back with the next change, so that two admins do not overwrite each other. */
  readonly version: number;
  /** The newest first; `idle` says why a change no longer does anything. */
  readonly entries: readonly (OverlayEntry & { readonly idle: string | null })[];
}

/** The changes that admins made to the facts. */
export function listChanges(overlay: FactsOverlay = factsOverlay()): ChangeList {
  const { version, entries } = overlay.read();
  if (entries.length === 0) return { version, entries: [] };
  const { idle } = applyOverlay(readFacts(paths.facts), readCurated(paths.curated), entries);
  const reasons = new Map(idle.map(({ id, reason }) => [id, reason]));
  return { version, entries: entries.map((entry) => ({ ...entry, idle: reasons.get(entry.id) ?? null })).reverse() };
}
