import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { knownFile, listKnownFiles } from '#server/dataset/browse/known-files.ts';
import { saveFindings } from '#server/dataset/findings/save-findings.ts';
import { findingsFile, readFindings } from '#server/dataset/findings/saved-findings.ts';
import { deleteUpload, listUploads } from '#server/dataset/uploads/list-uploads.ts';
import { prepareFile } from '#server/dataset/uploads/prepare-file.ts';
import { type ReceivedBody, receiveUpload } from '#server/dataset/uploads/receive-upload.ts';
import { uploadFolder } from '#server/dataset/uploads/upload-folder.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'farense-uploads-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
const uploads = () => (existsSync(join(dataDir, 'uploads')) ? readdirSync(join(dataDir, 'uploads')) : []);

/** A body of chunks; `read` counts those that were asked for. */
function bodyOf(chunks: Iterable<string>) {
  const state = { read: 0 };
  const iterator = chunks[Symbol.iterator]();
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const next = iterator.next();
        if (next.done) return controller.close();
        state.read += 1;
        controller.enqueue(new TextEncoder().encode(next.value));
      },
    },
    { highWaterMark: 0 },
  );
  return { body, state };
}

const receive = (received: Partial<ReceivedBody>, largest?: number) =>
  receiveUpload(
    { name: 'perguntas.jsonl', length: null, body: null, by: 'Ana', ...received },
    { dataDir, ...(largest === undefined ? {} : { largest }) },
  );

function* endless() {
  for (;;) yield `${'x'.repeat(65_536)}\n`;
}

const places = [
  'Olhão',
  'Loulé',
  'Lagos',
  'Tavira',
  'Silves',
  'Portimão',
  'Albufeira',
  'Aljezur',
  'Monchique',
  'Alcoutim',
];
const good = places.flatMap((place) =>
  [2, 3].map((n) => ({
    prompt: n === 2 ? `Onde fica ${place} no mapa do Algarve?` : `Como se chega de Faro a ${place} de comboio?`,
    completion: n === 2 ? `${place} fica no Algarve, a sul.` : `De Faro a ${place} vai-se pela linha do Algarve.`,
    metadata: { tipo: 'lugar', entidade: place },
  })),
);

describe('an upload', () => {
  it('is streamed to disk under an id of ours, with its name, size and hash', async () => {
    const info = await receive({ name: 'Perguntas do João.jsonl', body: bodyOf(['{"prompt"', ':"é"}\n']).body });
    expect(info).toMatchObject({ name: 'Perguntas do João.jsonl', bytes: 16, by: 'Ana' });
    expect(info.id).toMatch(/^\d{8}-\d{6}-perguntas-do-joao$/);
    expect(readFileSync(join(uploadFolder(info.id, dataDir), 'original.jsonl'), 'utf8')).toBe('{"prompt":"é"}\n');
    expect(listUploads(dataDir)).toMatchObject([{ id: info.id, parts: ['original'], prepared: null }]);
    deleteUpload(info.id, dataDir);
    expect(uploads()).toEqual([]);
  });

  it('of 2 GB is refused kindly before any of it is read', async () => {
    const { body, state } = bodyOf(endless());
    await expect(receive({ length: 2 * 2 ** 30, body })).rejects.toThrow(/tem 2147 MB; o limite são 500 MB/);
    expect(state.read).toBe(0);
    expect(uploads()).toEqual([]);
  });

  it('that does not say how large it is stops at the limit and leaves nothing behind', async () => {
    const { body, state } = bodyOf(endless());
    await expect(receive({ body }, 1_000_000)).rejects.toThrow(/demasiado grande.*o limite são 1 MB/);
    expect(state.read).toBeLessThan(30);
    expect(uploads()).toEqual([]);
  });

  it.each([
    '../../etc/passwd.jsonl',
    '..\\fora.jsonl',
    '/etc/x.jsonl',
    '.escondido.jsonl',
    'nulo\0.jsonl',
    'C:x.jsonl',
    'dados.csv',
    '',
  ])('is refused under the name %j', async (name) => {
    await expect(receive({ name, body: bodyOf(['{}\n']).body })).rejects.toThrow(/sem pastas/);
    expect(uploads()).toEqual([]);
  });

  it.each([
    ['that is empty', { body: bodyOf([]).body }, /vazio/],
    ['that breaks off', { length: 100, body: bodyOf(['{}\n']).body }, /chegaram 3 bytes de 100/],
  ])('%s is refused and leaves nothing behind', async (_, received, message) => {
    await expect(receive(received)).rejects.toThrow(message);
    expect(uploads()).toEqual([]);
  });

  it('is validated, cleaned and split beside itself, and its files get names that are not paths', async () => {
    const bad = [
      '{"prompt": "cortado',
      JSON.stringify({
        prompt: 'Onde fica Faro?',
        completion: 'The city is in the south of the country and it is nice.',
      }),
    ];
    const text = `${[...good.map((row) => JSON.stringify(row)), ...bad].join('\n')}\n`;
    const { id } = await receive({ body: bodyOf([text]).body });
    const steps: string[] = [];
    const report = await prepareFile(join(uploadFolder(id, dataDir), 'original.jsonl'), {
      dataDir,
      onStep: (step) => steps.push(step),
    });
    expect(steps).toEqual(['validar', 'limpar', 'dividir']);
    expect(report).toMatchObject({ validated: { lines: 22 }, cleaned: { written: 20, quarantined: 2 }, problem: null });
    expect((report.split?.train ?? 0) + (report.split?.valid ?? 0)).toBe(20);
    expect(listUploads(dataDir)).toMatchObject([{ parts: ['original', 'clean', 'quarantine', 'train', 'valid'] }]);
    const ids = listKnownFiles(dataDir).map((file) => file.id);
    expect(ids).toContain(`${id}.train`);
    expect(knownFile(`${id}.valid`, dataDir)).toMatchObject({ editable: false });
  });

  it.each(['../x', '..', '/etc/passwd', '20260101-000000-x/../../y', ''])('is not found under the id %j', (id) => {
    expect(() => uploadFolder(id, dataDir)).toThrow(/não existe/);
    expect(() => knownFile(id, dataDir)).toThrow(/não existe/);
  });
});

describe('the findings of a file', () => {
  it('are kept by line for the pages', async () => {
    const file = join(dataDir, 'com-erros.jsonl');
    writeFileSync(file, `${JSON.stringify(good[0])}\n{"prompt": "cortado\n`);
    await saveFindings(file, { dataDir });
    const kept = readFindings(file, dataDir);
    expect(kept).toMatchObject({ lines: 2, byRule: { 'broken-json': 1 } });
    expect(kept?.findings).toContainEqual(expect.objectContaining({ line: 2, rule: 'broken-json', severity: 'error' }));
  });

  it('that were damaged count as none', () => {
    const file = join(dataDir, 'com-erros.jsonl');
    writeFileSync(findingsFile(file, dataDir), '{');
    expect(readFindings(file, dataDir)).toBeNull();
  });
});
