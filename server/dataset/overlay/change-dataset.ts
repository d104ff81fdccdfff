import { randomUUID } from 'node:crypto';
import { FarenseError } from '#server/contracts/errors.ts';
import type { RuleContext } from '../validate/rule.ts';
import { checkExample, type ExampleFinding } from './check-example.ts';
import { type DatasetEdit, type DatasetEdits, type DatasetExample, datasetEdits, exampleKey } from './dataset-edit.ts';

interface Common {
  readonly by: string;
  /** Version of the changes that the person saw. */
  readonly version: number;
}

export type ProposedEdit = Common &
  (
    | { readonly kind: 'add'; readonly example: DatasetExample }
    /** `before` is the example as shown: of the dataset, or as an earlier change left it. */
    | { readonly kind: 'edit'; readonly before: DatasetExample; readonly example: DatasetExample }
    | { readonly kind: 'reject'; readonly before: DatasetExample; readonly reason: string }
  );

export interface EditOptions {
  readonly edits?: DatasetEdits;
  readonly seasons?: RuleContext['seasons'];
  readonly countTokens?: RuleContext['countTokens'];
}

/** Taken, with the warnings of the rules; or not, with their errors. */
export type EditResult =
  | { readonly ok: true; readonly edit: DatasetEdit; readonly version: number; readonly findings: ExampleFinding[] }
  | { readonly ok: false; readonly findings: ExampleFinding[] };

/** The change that made what is shown, if one did: changing it again replaces that change. */
const madeBy = (edits: readonly DatasetEdit[], key: string) =>
  edits.find((edit) => edit.kind !== 'reject' && exampleKey(edit.example) === key);

function nextEdits(edits: readonly DatasetEdit[], proposed: ProposedEdit): { list: DatasetEdit[]; edit: DatasetEdit } {
  const head = { id: randomUUID(), at: new Date().toISOString(), by: proposed.by };
  if (proposed.kind === 'add') {
    const edit: DatasetEdit = { ...head, kind: 'add', example: proposed.example };
    return { list: [...edits, edit], edit };
  }
  const shown = exampleKey(proposed.before);
  const earlier = madeBy(edits, shown) ?? edits.find((one) => one.kind !== 'add' && one.key === shown);
  const rest = edits.filter((one) => one !== earlier);
  const { prompt, completion } = proposed.before;
  const origin =
    earlier && earlier.kind !== 'add'
      ? { key: earlier.key, before: earlier.before }
      : { key: shown, before: { prompt, completion } };
  // What an admin added and rejects, or edits, was never in the dataset: the addition goes, or says something else.
  if (earlier?.kind === 'add') {
    if (proposed.kind === 'reject') return { list: rest, edit: earlier };
    const edit: DatasetEdit = { ...head, kind: 'add', example: proposed.example };
    return { list: [...rest, edit], edit };
  }
  const edit: DatasetEdit =
    proposed.kind === 'edit'
      ? { ...head, ...origin, kind: 'edit', example: proposed.example }
      : { ...head, ...origin, kind: 'reject', reason: proposed.reason };
  return { list: [...rest, edit], edit };
}

/**
 * Adds, edits or rejects one example. What the rules call an error is refused; the dataset's file stays as it is until
 * it is built again.
 * @throws {FarenseError} conflict
 */
export function changeDataset(proposed: ProposedEdit, options: EditOptions = {}): EditResult {
  const edits = options.edits ?? datasetEdits();
  const findings =
    proposed.kind === 'reject'
      ? []
      : checkExample(proposed.example, options.seasons ?? null, options.countTokens ?? null);
  if (findings.some(({ severity }) => severity === 'error')) return { ok: false, findings };
  let edit: DatasetEdit | undefined;
  const { version } = edits.change(proposed.version, (list) => {
    const next = nextEdits(list, proposed);
    edit = next.edit;
    return next.list;
  });
  if (!edit) throw new Error('the change was not made');
  return { ok: true, edit, version, findings };
}

/** Takes a change back. @throws {FarenseError} conflict, not-found */
export function undoEdit(id: string, version: number, edits: DatasetEdits = datasetEdits()): number {
  const next = edits.change(version, (list) => {
    const rest = list.filter((edit) => edit.id !== id);
    if (rest.length === list.length) throw new FarenseError('not-found', 'a alteração já tinha sido desfeita');
    return rest;
  });
  return next.version;
}
