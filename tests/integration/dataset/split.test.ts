import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { DatasetError } from '#server/dataset/dataset-error.ts';
import { splitFile } from '#server/dataset/split/split-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'farense-split-test-'));
const input = join(folder, 'dados.jsonl');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Row {
  prompt: string;
  completion: string;
  metadata?: { tipo: string; entidade: string };
}

const write = (rows: readonly object[]) => writeFileSync(input, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const rowsOf = (name: string): Row[] =>
  read(name)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const kinds = ['lugar', 'resultado', 'pessoa'];
const season = (entity: number, copy: number): Row => ({
  prompt: `Pergunta ${copy} sobre a entidade ${entity}, que é só dela e de mais ninguém?`,
  completion: `A entidade ${entity} tem ${entity * 3} pontos e ${copy} vitórias em casa, na época número ${entity + 7}.`,
  metadata: { tipo: kinds[copy % 3] ?? '', entidade: `epoca:${entity}` },
});
const many = Array.from({ length: 60 }, (_, entity) =>
  Array.from({ length: 6 }, (_, copy) => season(entity, copy)),
).flat();

describe('splitting a file', () => {
  it('gives a tenth of every kind to validation, and keeps each entity on one side', async () => {
    write(many);
    const manifest = await splitFile(input, { folder });
    for (const kind of kinds) expect(manifest.valid.byKind[kind]).toBe(12);
    const [train, valid] = [rowsOf('train.jsonl'), rowsOf('valid.jsonl')];
    expect(train.length + valid.length).toBe(many.length);
    const seen = new Set(train.map(({ metadata }) => metadata?.entidade));
    expect(valid.filter(({ metadata }) => seen.has(metadata?.entidade))).toEqual([]);
  });

  it('gives the same files for the same seed, others for another, and a manifest that proves it', async () => {
    write(many);
    const first = await splitFile(input, { folder, seed: 7 });
    const files = [read('train.jsonl'), read('valid.jsonl'), read('split_manifest.json')];
    await splitFile(input, { folder, seed: 7 });
    expect([read('train.jsonl'), read('valid.jsonl'), read('split_manifest.json')]).toEqual(files);
    expect(first.train.sha256).toBe(sha256(files[0] ?? ''));
    expect(first.valid.sha256).toBe(sha256(files[1] ?? ''));
    expect(first.input).toMatchObject({ sha256: sha256(readFileSync(input, 'utf8')), rows: many.length });
    expect(first.overlap).toEqual({ 'leakage-exact': 0, 'leakage-near': 0, 'leakage-entity': 0 });
    expect((await splitFile(input, { folder, seed: 8 })).valid.sha256).not.toBe(first.valid.sha256);
  });

  it('never lets an entity, a copy or a near-copy be on both sides', async () => {
    const text = fc.integer({ min: 0, max: 12 }).map((n) => `${'palavra '.repeat(12)}${n} ${'outra '.repeat(n)}fim.`);
    const row = fc.record({
      prompt: fc.constantFrom('Como foi?', 'Quando foi?', 'Quem foi?', 'Onde foi?'),
      completion: text,
      metadata: fc.record({
        tipo: fc.constantFrom(...kinds),
        entidade: fc.integer({ min: 0, max: 20 }).map((n) => `e:${n}`),
      }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 4, maxLength: 40 }),
        fc.integer({ min: 0, max: 1e6 }),
        async (rows, seed) => {
          write(rows);
          let manifest: Awaited<ReturnType<typeof splitFile>>;
          try {
            manifest = await splitFile(input, { folder, seed, share: 0.3 });
          } catch (error) {
            // All rows hang together: there is nothing to split, and it says so.
            expect(error).toBeInstanceOf(DatasetError);
            return;
          }
          const [train, valid] = [rowsOf('train.jsonl'), rowsOf('valid.jsonl')];
          expect(manifest.train.rows + manifest.valid.rows).toBe(rows.length);
          const key = ({ prompt, completion }: Row) => `${prompt} ${completion}`;
          const seen = new Set(train.flatMap((one) => [key(one), one.metadata?.entidade ?? '']));
          expect(valid.some((one) => seen.has(key(one)) || seen.has(one.metadata?.entidade ?? ''))).toBe(false);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("writes mlx-lm's chat form when asked", async () => {
    write(many);
    await splitFile(input, { folder, format: 'chat' });
    expect(rowsOf('valid.jsonl')[0]).toMatchObject({ messages: [{ role: 'user' }, { role: 'assistant' }] });
  });

  it('names the line that it cannot read', async () => {
    write([...many.slice(0, 3), { prompt: '', completion: 'x' }]);
    await expect(splitFile(input, { folder })).rejects.toThrow(/linha 4, coluna 12.*vazio.*data clean/);
    await expect(splitFile(input, { folder, share: 2 })).rejects.toThrow(DatasetError);
  });
});
