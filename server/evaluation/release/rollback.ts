import type { LivePair } from '#server/contracts/live-pair.ts';
import { addLivePair, findLivePair, readLivePair } from '#server/db/live-pairs.ts';
import { resolveAdapter } from '#server/models/resolve-adapter.ts';
import { resolveModel } from '#server/models/resolve-model.ts';
import { ReleaseError } from './release-error.ts';

/**
 * Puts back what was live before the last publication; again, what was live before that. Running servers notice within
 * seconds.
 * @returns what is live now; its model is null where that is what comes with the project
 * @throws {ReleaseError} `nothing-before` or `conflict`, and ModelError when its files are gone
 */
export async function rollback({ by }: { readonly by: string }): Promise<LivePair> {
  const live = await readLivePair();
  if (!live || (live.model === null && live.previous === null)) {
    throw new ReleaseError('nothing-before', 'Não há nada publicado antes: responde o que vem com o projeto.');
  }
  const target = live.previous === null ? null : await findLivePair(live.previous);
  if (target?.model) resolveModel(target.model);
  if (target?.adapter) resolveAdapter(target.adapter);
  const row = {
    action: 'rollback' as const,
    model: target?.model ?? null,
    adapter: target?.adapter ?? null,
    evaluation: target?.evaluation ?? null,
    by,
    previous: target?.previous ?? null,
  };
  const added = await addLivePair(row, live.id);
  if (added) return added;
  throw new ReleaseError(
    'conflict',
    'Entretanto outra pessoa publicou ou repôs outro modelo. Vê o que está publicado.',
  );
}
