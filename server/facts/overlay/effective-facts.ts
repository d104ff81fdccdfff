import { paths } from '#server/config/paths.ts';
import type { FactRows } from '../csv/facts-folder.ts';
import { readFacts } from '../csv/read-facts.ts';
import { type Curated, readCurated } from '../curated/read-curated.ts';
import { applyOverlay } from './apply-overlay.ts';
import { factsOverlay } from './facts-overlay.ts';

/** The project's facts as answers are given from them: with the admins' changes. @throws {FactsError} */
export function effectiveFacts(): { readonly facts: FactRows; readonly curated: Curated } {
  const curated = readCurated(paths.curated);
  return { facts: applyOverlay(readFacts(paths.facts), curated, factsOverlay().read().entries).facts, curated };
}
