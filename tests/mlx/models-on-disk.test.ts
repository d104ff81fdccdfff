import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '#server/config/paths.ts';
import { mx } from '#server/mlx/mlx.ts';
import { loadModel } from '#server/mlx/model/load-model.ts';
import { downloadModel } from '#server/models/download-model.ts';
import { listModels } from '#server/models/list-models.ts';
import { verifyModel } from '#server/models/verify-model.ts';
import { runJob } from '#server/workers/run-job.ts';
import { HubServer, type Misbehaviour } from './support/hub-server.ts';
import { writeTinyModel } from './support/tiny-model.ts';

const folder = mkdtempSync(join(tmpdir(), 'farense-models-'));
const origin = join(folder, 'origin');
const servers: HubServer[] = [];
let count = 0;

beforeAll(() => {
  writeTinyModel(origin, { hidden: 256, layers: 1, vocabulary: 320 });
});
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function hub(how: Misbehaviour = {}): Promise<HubServer> {
  const server = await new HubServer(origin, how).listen();
  servers.push(server);
  return server;
}

const target = () => join(folder, `model-${count++}`);

const download = (server: HubServer, to: string, more: { token?: string; signal?: AbortSignal } = {}) =>
  downloadModel({ endpoint: server.url, repo: 'clube/modelo', to, waitMs: 1, token: null, ...more });

const weightFile = 'model-0.safetensors';

describe('a download', () => {
  it('brings a model that verifies and loads, and nothing else', async () => {
    const to = target();
    const seen: number[] = [];
    const server = await hub();
    await downloadModel({
      endpoint: server.url,
      repo: 'clube/modelo',
      to,
      token: null,
      onProgress: ({ done, total }) => seen.push(done / total),
    });
    expect(await verifyModel(to)).toMatchObject({ problems: [], hashed: readdirSync(origin).length });
    expect(loadModel(to).config.hidden_size).toBe(256);
    expect(readdirSync(to).sort()).toEqual([...readdirSync(origin), 'download.json'].sort());
    expect(seen.at(-1)).toBe(1);
    expect(existsSync(`${to}.partial`)).toBe(false);
  });

  it.each([
    { name: 'goes on where the connection was cut', how: { cuts: 4, cutAfter: 10_000 } },
    { name: 'begins again where the server knows no ranges', how: { cuts: 1, cutAfter: 10_000, ignoresRanges: true } },
    { name: 'brings a file anew that came corrupt', how: { corruptions: 1 } },
  ])('$name', async ({ how }) => {
    const to = target();
    const server = await hub(how);
    await download(server, to);
    expect(readFileSync(join(to, weightFile))).toEqual(readFileSync(join(origin, weightFile)));
    const ranges = server.requests.filter(({ file, range }) => file === weightFile && range);
    if (how.cuts === 4)
      expect(ranges.map(({ range }) => range)).toEqual([10_000, 20_000, 30_000, 40_000].map((n) => `bytes=${n}-`));
  });

  it('that was stopped goes on in the next call', async () => {
    const to = target();
    const cutting = await hub({ cuts: 100, cutAfter: 0 });
    await expect(download(cutting, to)).rejects.toThrow(/repete o comando para continuar/);
    const slow = await hub({ cuts: 100, cutAfter: 50_000 });
    const stop = new AbortController();
    let pieces = 0;
    const stopped = downloadModel({
      endpoint: slow.url,
      repo: 'clube/modelo',
      to,
      token: null,
      waitMs: 1,
      signal: stop.signal,
      onProgress: ({ file }) => file === weightFile && pieces++ === 3 && stop.abort(new Error('parado')),
    });
    await expect(stopped).rejects.toThrow('parado');
    const server = await hub();
    await download(server, to);
    expect(server.requests.find(({ file }) => file === weightFile)?.range).toMatch(/^bytes=\d{4,}-$/);
    expect((await verifyModel(to)).problems).toEqual([]);
  });

  it.each([
    {
      why: 'a file is corrupt twice',
      how: { corruptions: 2 },
      repo: 'clube/modelo',
      message: /duas vezes com o conteúdo errado/,
    },
    { why: 'access needs a key', how: { token: 'chave' }, repo: 'clube/modelo', message: /HF_TOKEN/ },
    { why: 'the repository is not there', how: {}, repo: 'clube/outro', message: /não existe/ },
    { why: 'the disk is too small', how: { announcedSize: 1e15 }, repo: 'clube/modelo', message: /no disco/ },
  ])('says so when $why, and leaves no model', async ({ how, repo, message }) => {
    const to = target();
    const server = await hub(how);
    await expect(downloadModel({ endpoint: server.url, repo, to, waitMs: 1, token: null })).rejects.toThrow(message);
    expect(existsSync(to)).toBe(false);
  });

  it('with the key brings what is reserved', async () => {
    const to = target();
    await download(await hub({ token: 'chave' }), to, { token: 'chave' });
    expect(existsSync(to)).toBe(true);
  });
});

describe('verification', () => {
  it.each([
    { why: 'a changed byte', harm: (at: string) => harm(at, weightFile), says: /SHA-256/ },
    {
      why: 'a truncated file',
      harm: (at: string) => truncateSync(join(at, weightFile), 1000),
      says: /truncado|corrompido/,
    },
    {
      why: 'a missing file',
      harm: (at: string) => rmSync(join(at, 'model-ends.safetensors')),
      says: /model-ends\.safetensors/,
    },
    {
      why: 'another size',
      harm: (at: string) => configure(at, { intermediate_size: 128 }),
      says: /mlp\.up_proj\.weight devia ser \[128,256\]/,
    },
    {
      why: 'an unknown architecture',
      harm: (at: string) => configure(at, { model_type: 'gpt2' }),
      says: /gpt2|model_type/,
    },
    {
      why: 'a broken tokenizer',
      harm: (at: string) => writeFileSync(join(at, 'tokenizer.json'), '{'),
      says: /tokenizer\.json/,
    },
  ])('finds $why', async ({ harm: break_, says }) => {
    const to = target();
    await download(await hub(), to);
    break_(to);
    const { problems } = await verifyModel(to);
    expect(problems.join('\n')).toMatch(says);
  });
});

function harm(at: string, name: string): void {
  const content = readFileSync(join(at, name));
  content[content.length - 1] = (content.at(-1) ?? 0) ^ 1;
  writeFileSync(join(at, name), content);
}

function configure(at: string, change: object): void {
  const file = join(at, 'config.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...change }));
}

describe('quantization', () => {
  it.each([4, 8] as const)(
    'to %i bits gives a model that loads, verifies and answers nearly the same',
    async (bits) => {
      const to = target();
      const { tensors } = await runJob(paths.inferenceWorker, { type: 'quantize', id: 1, from: origin, to, bits });
      expect(tensors).toBe(9);
      expect((await verifyModel(to)).problems).toEqual([]);
      expect(listModels(folder).find((model) => model.folder === to)).toMatchObject({ bits, problem: null });
      const input = mx.array([[1, 50, 7, 9]], mx.int32);
      const [float, packed] = [origin, to].map((at) => {
        const model = loadModel(at);
        return model.head(model.forward(input, model.emptyCache())).index(0, -1);
      });
      if (!float || !packed) throw new Error('no logits');
      const product = (a: typeof float, b: typeof float) => Number(mx.sum(mx.multiply(a, b), 0).item());
      const cosine = product(float, packed) / Math.sqrt(product(float, float) * product(packed, packed));
      expect(cosine).toBeGreaterThan(bits === 8 ? 0.999 : 0.9);
    },
  );

  it('of a quantized model is refused', async () => {
    const to = target();
    await runJob(paths.inferenceWorker, { type: 'quantize', id: 1, from: origin, to, bits: 4 });
    const again = runJob(paths.inferenceWorker, { type: 'quantize', id: 1, from: to, to: target(), bits: 8 });
    await expect(again).rejects.toThrow(/já tem pesos de 4 bits/);
  });
});
