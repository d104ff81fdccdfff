import { type DatasetEdit, type DatasetExample, exampleKey } from './dataset-edit.ts';

export interface AppliedEdits<E> {
  readonly examples: readonly (E | DatasetExample)[];
  readonly applied: number;
  /** Changes of examples that the facts no longer give: nothing was done for them. */
  readonly idle: readonly string[];
}

/** The examples with the admins' changes: edited in their place, rejected left out, added at the end. */
export function applyEdits<E extends DatasetExample>(
  examples: readonly E[],
  edits: readonly DatasetEdit[],
): AppliedEdits<E> {
  const byKey = new Map(edits.flatMap((edit) => (edit.kind === 'add' ? [] : [[edit.key, edit] as const])));
  const met = new Set<string>();
  const kept = examples.flatMap((example): (E | DatasetExample)[] => {
    const edit = byKey.size > 0 ? byKey.get(exampleKey(example)) : undefined;
    if (!edit) return [example];
    met.add(edit.id);
    return edit.kind === 'edit' ? [edit.example] : [];
  });
  const added = edits.flatMap((edit) => (edit.kind === 'add' ? [edit.example] : []));
  const idle = [...byKey.values()].filter(({ id }) => !met.has(id)).map(({ id }) => id);
  return { examples: [...kept, ...added], applied: met.size + added.length, idle };
}
