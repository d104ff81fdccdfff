import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { browseDataset } from '#server/dataset/browse/browse-dataset.ts';
import { buildDataset } from '#server/dataset/build/build-dataset.ts';
import { applyEdits } from '#server/dataset/overlay/apply-edits.ts';
import { changeDataset, type EditResult, undoEdit } from '#server/dataset/overlay/change-dataset.ts';
import { type DatasetExample, datasetEdits } from '#server/dataset/overlay/dataset-edit.ts';
import { draftExample } from '#server/dataset/overlay/draft-example.ts';
import { openIndex } from '#server/facts/open-index.ts';

const folder = mkdtempSync(join(tmpdir(), 'farense-edits-'));
const file = join(folder, 'dataset.jsonl');
const edits = datasetEdits(folder);
const index = await openIndex();
/** The build's last step over what the facts gave; that `data build` takes it is the first test's matter. */
function build() {
  const { examples, ...report } = applyEdits(fromFacts, edits.read().entries);
  writeFileSync(file, examples.map((example) => `${JSON.stringify(example)}\n`).join(''));
  return report;
}
const rows = (): DatasetExample[] =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

const only = ['decada'];
await buildDataset(file, index, { only });
const original = readFileSync(file, 'utf8');
const fromFacts = rows();
beforeEach(() => {
  rmSync(edits.path, { force: true });
  writeFileSync(file, original);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const first = () => rows()[0] as DatasetExample;
const common = () => ({ by: 'Ana', version: edits.read().version });
const whole = { offset: 0, limit: 10_000 };
const browse = (query: object = {}) => browseDataset(file, { ...whole, ...query }, edits.read().entries);

function taken(result: EditResult) {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.findings)}`);
  return result;
}

/** The answer in other words, with no figure that the evidence lacks. */
const reworded = (example: DatasetExample): DatasetExample => ({
  ...example,
  completion: `Pelos registos: ${example.completion.charAt(0).toLowerCase()}${example.completion.slice(1)}`,
});

describe("an admin's change of the dataset", () => {
  it('edits, rejects and adds when the dataset is built, and never before', async () => {
    const [edited, rejected] = rows() as [DatasetExample, DatasetExample];
    const added = await draftExample('Quem é o treinador com mais jogos?', index);
    taken(changeDataset({ ...common(), kind: 'edit', before: edited, example: reworded(edited) }, { edits }));
    taken(changeDataset({ ...common(), kind: 'reject', before: rejected, reason: 'repetido' }, { edits }));
    taken(changeDataset({ ...common(), kind: 'add', example: added }, { edits }));
    expect(readFileSync(file, 'utf8')).toBe(original);
    const before = rows();
    const report = await buildDataset(file, index, { only, edits: edits.read().entries });
    expect(report.edits).toEqual({ applied: 3, idle: [] });
    expect(rows()).toEqual([reworded(edited), ...before.slice(2), added]);
  });

  it('shows in the browser at once, and after the build too', async () => {
    const before = first();
    taken(changeDataset({ ...common(), kind: 'edit', before, example: reworded(before) }, { edits }));
    expect(await browse({ changed: true })).toMatchObject({
      matching: 1,
      rows: [{ line: 1, state: 'editada', example: reworded(before), edit: { by: 'Ana' } }],
    });
    build();
    expect(await browse({ changed: true })).toMatchObject({ matching: 1, rows: [{ line: 1, state: 'aplicada' }] });
  });

  it('made to an example that was changed before takes the place of that change', async () => {
    const before = first();
    const once = reworded(before);
    const twice = reworded(once);
    taken(changeDataset({ ...common(), kind: 'edit', before, example: once }, { edits }));
    taken(changeDataset({ ...common(), kind: 'edit', before: once, example: twice }, { edits }));
    expect(edits.read().entries).toMatchObject([{ before: { completion: before.completion }, example: twice }]);
    build();
    expect(first()).toEqual(twice);
  });

  it('is undone: the next build gives the dataset of the facts again', async () => {
    const { edit, version } = taken(
      changeDataset({ ...common(), kind: 'reject', before: first(), reason: 'errado' }, { edits }),
    );
    build();
    expect(readFileSync(file, 'utf8')).not.toBe(original);
    undoEdit(edit.id, version, edits);
    build();
    expect(readFileSync(file, 'utf8')).toBe(original);
  });

  it.each([
    ['an empty answer', { completion: '   ' }, 'empty-field', null],
    [
      'a figure that the evidence does not have',
      { completion: 'O Farense ganhou por 97-0.' },
      'figure-without-evidence',
      'completion',
    ],
    [
      'an answer in English',
      { completion: 'The club has played many matches and it was the best of all of them.' },
      'not-portuguese',
      'completion',
    ],
    ['an address of somebody', { completion: 'Escreve para rui.silva@mail.pt.' }, 'personal-data', 'completion'],
  ])('is refused by the rules, beside its field: %s', (_, wrong, rule, field) => {
    const before = first();
    const result = changeDataset({ ...common(), kind: 'edit', before, example: { ...before, ...wrong } }, { edits });
    expect(result.ok).toBe(false);
    expect(result.findings).toContainEqual(
      expect.objectContaining({ rule, severity: 'error', ...(field ? { field } : {}) }),
    );
    expect(edits.read()).toEqual({ version: 0, entries: [] });
  });

  it('is refused with a conflict when another admin was faster', () => {
    const before = first();
    taken(changeDataset({ by: 'Ana', version: 0, kind: 'reject', before, reason: 'x' }, { edits }));
    expect(() => changeDataset({ by: 'Rui', version: 0, kind: 'reject', before, reason: 'y' }, { edits })).toThrow(
      /outra pessoa mudou isto/,
    );
    expect(() => undoEdit('nenhuma', 1, edits)).toThrow(/já tinha sido desfeita/);
  });

  it('of an example that the facts no longer give is reported and changes nothing', async () => {
    const gone = { ...first(), prompt: 'Pergunta que já ninguém faz?' };
    const { edit } = taken(changeDataset({ ...common(), kind: 'reject', before: gone, reason: 'x' }, { edits }));
    expect(build()).toEqual({ applied: 0, idle: [edit.id] });
    expect(readFileSync(file, 'utf8')).toBe(original);
  });
});

describe('the browser of a dataset', () => {
  it('finds by words without accents, by kind, by refusal and by line, and pages', async () => {
    const all = await browse();
    expect(all.total).toBe(rows().length);
    expect(all.facets.tipo).toEqual({ decada: all.total });
    const nineties = await browse({ text: 'ANOS 90' });
    expect(nineties.matching).toBeGreaterThan(0);
    expect(nineties.matching).toBeLessThan(all.total);
    for (const { question, example } of nineties.rows)
      expect(`${question} ${example.completion}`).toMatch(/anos.*90|90.*anos/i);
    const [refused, answered] = [await browse({ refusal: true }), await browse({ refusal: false })];
    expect(refused.matching + answered.matching).toBe(all.total);
    expect((await browse({ line: 3 })).rows).toEqual([all.rows[2]]);
    expect((await browse({ offset: 2, limit: 1 })).rows).toEqual([all.rows[2]]);
    expect((await browse({ tipo: 'nada' })).matching).toBe(0);
  });
});
