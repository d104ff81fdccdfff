import { existsSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paths } from '#server/config/paths.ts';
import { writeTinyModel } from '../../mlx/support/tiny-model.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { accessibilityFindings } from '../support/accessibility.ts';
import { checkPages } from '../support/check-pages.ts';
import { phone } from '../support/devices.ts';
import { ownSiteForTests } from '../support/own-site-for-tests.ts';
import { adminPassword, giveSession, sessionCookie } from '../support/sign-in.ts';

const models = temporaryFolder('farense-models-');
afterAll(models.remove);

const site = ownSiteForTests(async () => {
  writeTinyModel(join(models.path, 'modelo-minimo'));
  return { FARENSE_ADMIN_PASSWORD: adminPassword, FARENSE_ENGINE: 'auto', FARENSE_MODELS: models.path };
});
let cookie: string;
let page: Page;

beforeAll(async () => {
  cookie = await sessionCookie(site.url);
});

/** A request as the pages make it: signed in, and from the same site. */
const ask = (path: string, init: RequestInit = {}) =>
  fetch(site.url + path, { ...init, headers: { Cookie: cookie, Origin: site.url, ...init.headers } });

const send = (path: string, body: unknown) =>
  ask(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

const pages = [
  ['/admin/dados', 'Dados'],
  ['/admin/dados/factos', 'Factos'],
  ['/admin/dados/factos?novo=alias&alias=Leoninhos&id=sporting-b', 'Factos'],
  ['/admin/dados/conflitos?ver=quarentena', 'Conflitos e quarentena'],
  ['/admin/dados/exemplos?q=benfica', 'Exemplos'],
  ['/admin/dados/achados', 'Achados'],
  ['/admin/dados/carregamentos', 'Carregamentos'],
  ['/admin/modelos', 'Modelos'],
  ['/admin/avaliacao', 'Avaliação'],
] as const;

checkPages('data, models and evaluation', site, pages, (context) => giveSession(context, site.url, cookie));

describe('an admin at work on the data', () => {
  beforeEach(async () => {
    ({ page } = await site.open(phone));
    await giveSession(page.context(), site.url, cookie);
  });

  it('adds a person, whom fans then find, and takes it back', async () => {
    await page.goto(`${site.url}/admin/dados/factos?novo=person&nome=João Teste`);
    await page.getByLabel('Identificador').fill('hassan-nader');
    await page.getByLabel('Papéis').fill('jogador');
    await page.getByRole('button', { name: 'Verificar e gravar' }).click();
    // Refused beside the field, with all that was written still there.
    await page.getByText('Não pode ficar vazio').waitFor();
    expect(await page.getByLabel('Fonte').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('Fonte').fill('jornal de 1 de abril');
    await page.getByRole('button', { name: 'Verificar e gravar' }).click();
    await page.getByText('Os factos importados já o têm').waitFor();
    await page.getByLabel('Identificador').fill('joao-teste');
    await page.getByRole('button', { name: 'Verificar e gravar' }).click();
    await page.getByRole('listitem').filter({ hasText: 'João Teste' }).waitFor();
    expect((await fetch(`${site.url}/pessoas/joao-teste`)).status).toBe(200);
    await page.getByRole('button', { name: /^Desfazer/ }).click();
    await page.getByText('Ainda não há alterações').waitFor();
    expect((await fetch(`${site.url}/pessoas/joao-teste`)).status).toBe(404);
  });

  // The dataset is not in git; where nobody has built it there is nothing to edit.
  it.skipIf(!existsSync(paths.dataset))(
    'edits an example, is told by the rules, saves it, and finds it among the changed',
    async () => {
      await page.goto(`${site.url}/admin/dados/exemplos?linha=1`);
      const [edit] = await page.getByRole('button', { name: /^Editar/ }).all();
      await edit?.click();
      const answer = page.getByLabel('Resposta', { exact: true }).last();
      const before = await answer.inputValue();
      await answer.fill('The club has played many matches and it was the best of all of them.');
      await page.getByRole('button', { name: 'Verificar e gravar' }).click();
      await page.getByText('not-portuguese').waitFor();
      await answer.fill(`${before} Foi assim.`);
      await page.getByRole('button', { name: 'Verificar e gravar' }).click();
      await page.getByText('mudado, por construir').waitFor();
      await page.goto(`${site.url}/admin/dados/exemplos?alteracoes=sim`);
      await page.getByRole('status').filter({ hasText: /^1 de/ }).waitFor();
      await page.getByRole('button', { name: /^Desfazer/ }).click();
      await page.getByText('Nenhum exemplo assim').waitFor();
    },
  );

  it('uploads a file, prepares it and sees what became of it', async () => {
    const row = (i: number) => ({
      prompt: `Onde fica o campo número ${i} do Algarve?`,
      completion: `O campo número ${i} fica no Algarve.`,
      metadata: { tipo: 'lugar', entidade: `campo-${i}` },
    });
    const lines = [...Array.from({ length: 12 }, (_, i) => JSON.stringify(row(i))), '{"prompt": "cortado'];
    await page.goto(`${site.url}/admin/dados/carregamentos`);
    const file = { name: 'campos.jsonl', mimeType: 'application/x-ndjson', buffer: Buffer.from(lines.join('\n')) };
    await page.getByLabel('Ficheiro .jsonl').setInputFiles(file);
    await page.getByRole('button', { name: 'Carregar' }).click();
    await page.getByRole('heading', { name: 'campos.jsonl' }).waitFor();
    await page.getByRole('button', { name: 'Preparar' }).click();
    await page.getByText('Validado:').waitFor({ timeout: 60_000 });
    expect(await page.getByRole('listitem').filter({ hasText: 'Limpo:' }).first().innerText()).toMatch(
      /1 em quarentena/,
    );
  });

  it('asks the facts and a model side by side, and sees every sentence judged', async () => {
    await page.goto(`${site.url}/admin/modelos`);
    await page.getByRole('button', { name: 'Perguntar' }).click();
    const facts = page.getByRole('region', { name: 'Só os factos' });
    await facts.getByText('5.º').first().waitFor();
    await facts.getByText('tudo confirmado').waitFor();
    await page
      .getByRole('region', { name: 'Só modelo-minimo' })
      .getByText(/tokens/)
      .waitFor({ timeout: 60_000 });
  });

  it('evaluates one kind of question and opens the result', async () => {
    await page.goto(`${site.url}/admin/avaliacao`);
    await page.getByLabel('Origem').selectOption('hand');
    await page.getByLabel('Tipo de pergunta').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Avaliar' }).click();
    const made = page.getByRole('table', { name: 'Avaliações feitas' }).getByRole('link');
    await made.waitFor({ timeout: 60_000 });
    await made.click();
    await page.getByRole('heading', { name: /^Avaliação de/ }).waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
  });
});

describe('the addresses of data, models and evaluation', () => {
  it('refuse an upload of 2 GB before it is sent', async () => {
    const answer = await new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
      const upload = request(`${site.url}/api/admin/data/uploads?name=grande.jsonl`, {
        method: 'POST',
        headers: { Cookie: cookie, Origin: site.url, 'Content-Length': 2 * 2 ** 30 },
      });
      upload.on('response', (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('end', () => {
          upload.destroy();
          resolve({ status: response.statusCode, text });
        });
      });
      upload.on('error', reject);
      upload.flushHeaders();
    });
    expect(answer.status).toBe(413);
    expect(answer.text).toContain('o limite são 500 MB');
  });

  it.each([
    ['GET', '/api/admin/data/files/..%2F..%2Fetc%2Fpasswd', 404],
    ['GET', '/api/admin/data/facts/tables/..%2F..%2Fx', 404],
    ['DELETE', '/api/admin/data/uploads/..%2F..%2Fx', 404],
    ['POST', '/api/admin/data/uploads?name=..%2F..%2Fx.jsonl', 400],
    ['GET', '/api/admin/evaluation/runs/..%2F..%2Fx', 404],
    ['DELETE', '/api/admin/evaluation/runs/..%2F..%2Fx', 404],
  ])('%s %s leads nowhere', async (method, path, status) => {
    const response = await ask(path, { method, ...(method === 'POST' ? { body: '{}\n' } : {}) });
    expect(response.status).toBe(status);
    expect((await response.json()).error.message).toBeTruthy();
  });

  it.each([
    [{ what: 'download', repo: '../../etc' }],
    [{ what: 'download', repo: '--help/x' }],
    [{ what: 'verify', model: '../modelo-minimo' }],
    [{ what: 'publish', adapter: '--by' }],
  ])('start no job for %j', async (body) => {
    expect((await send('/api/admin/models/jobs', body)).status).toBe(400);
  });

  it('tell the slower of two admins that the other was faster, and keep what the other did', async () => {
    const person = (id: string) => ({
      kind: 'person',
      version,
      values: { id, nome: 'Rui Teste', papeis: 'jogador', fonte: 'jornal' },
    });
    const changes = '/api/admin/data/facts/changes';
    const { version } = await (await ask(changes)).json();
    const [first, second] = [await send(changes, person('rui-teste')), await send(changes, person('ana-teste'))];
    expect([first.status, second.status]).toEqual([200, 409]);
    expect((await second.json()).error.message).toMatch(/outra pessoa mudou isto/);
    const now = await (await ask(changes)).json();
    expect(now.entries.map((entry: { values: { id: string } }) => entry.values.id)).toEqual(['rui-teste']);
    await ask(`${changes}/${now.entries[0].id}?version=${now.version}`, { method: 'DELETE' });
  });
});
