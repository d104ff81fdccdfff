import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../support/start-server.ts';
import { accessibilityFindings } from '../support/accessibility.ts';
import { devices } from '../support/devices.ts';
import { openBrowser } from '../support/open-browser.ts';
import { openPage } from '../support/open-page.ts';
import { collectErrors } from '../support/page-errors.ts';
import { signIn } from '../support/sign-in.ts';

let server: RunningServer;
let browser: Browser;
const password = 'uma frase para entrar';

const ask = (text: string) =>
  fetch(`${server.url}/api/chat`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ messages: [{ role: 'user', parts: [{ type: 'text', text }] }] }),
  }).then((response) => response.text());

beforeAll(async () => {
  server = await startServer({ FARENSE_ENGINE: 'off' });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe('the way into the admin area', () => {
  it('is the one-time link that the first start prints: it sets a password once, and enters', async () => {
    const [, link = ''] = /(http\S+\/admin\/convite\/\S+)/.exec(server.log()) ?? [];
    const page = await openPage(browser, { locale: 'pt-PT' });
    const errors = collectErrors(page);
    await page.goto(link);
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.getByLabel('Palavra-passe', { exact: true }).fill(password);
    await page.getByLabel('Repetir a palavra-passe').fill('outra coisa');
    await page.getByRole('button', { name: 'Guardar e entrar' }).click();
    expect(await page.getByRole('alert').filter({ hasText: /\S/ }).innerText()).toContain('não são iguais');
    await page.getByLabel('Repetir a palavra-passe').fill(password);
    await page.getByRole('button', { name: 'Guardar e entrar' }).click();
    await page.getByRole('heading', { level: 1, name: 'Painel' }).waitFor();
    const links = page.getByRole('navigation', { name: 'Administração' }).getByRole('link');
    expect(await links.allInnerTexts()).toEqual([
      'Painel',
      'Dados',
      'Treinos',
      'Comparar',
      'Modelos',
      'Avaliação',
      'Conversas',
      'Relatórios',
      'Diagnóstico',
    ]);
    await page.goto(link);
    await page.getByRole('heading', { name: 'Este convite já não serve' }).waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('says what was wrong, goes on to the page that was asked for, and out again', async () => {
    const page = await openPage(browser, { locale: 'pt-PT' });
    await page.goto(`${server.url}/admin/conversas?outcome=no-record`);
    expect(new URL(page.url()).pathname).toBe('/admin/entrar');
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.getByLabel('Nome').fill('admin');
    await page.getByLabel('Palavra-passe').fill('errada de todo');
    await page.getByRole('button', { name: 'Entrar' }).click();
    await page.getByText('O nome ou a palavra-passe não estão certos.').waitFor();
    await page.getByLabel('Palavra-passe').fill(password);
    await page.getByRole('button', { name: 'Entrar' }).click();
    await page.waitForURL(`${server.url}/admin/conversas?outcome=no-record`);
    await page.getByRole('button', { name: 'Sair' }).click();
    await page.waitForURL(`${server.url}/admin/entrar`);
    await page.goto(`${server.url}/admin`);
    expect(new URL(page.url()).pathname).toBe('/admin/entrar');
    await page.context().close();
  });
});

const pages = [
  ['/admin', 'Painel'],
  ['/admin/conversas', 'Conversas'],
  ['/admin/conversas?vista=sem-registo', 'Conversas'],
  ['/admin/diagnostico', 'Diagnóstico'],
  ['/admin/diagnostico?vista=alertas', 'Diagnóstico'],
  ['/admin/diagnostico?vista=acoes', 'Diagnóstico'],
  ['/admin/contas', 'Contas e sessões'],
] as const;

describe.each(devices)('the admin area on a $device', ({ options }) => {
  let page: Page;

  beforeAll(async () => {
    await ask('Em que lugar ficou o Farense em 1994/95?');
    await ask('Quem era o roupeiro do clube em 1950?');
  });

  beforeEach(async () => {
    page = await openPage(browser, options);
    await signIn(page, server.url, 'admin', password);
  });

  afterEach(() => page.context().close());

  it.each(pages)('%s is whole, accessible and stays within the screen', async (path, title) => {
    const errors = collectErrors(page);
    await page.goto(server.url + path);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
    expect(await accessibilityFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(errors).toEqual([]);
  });
});

describe('an admin', () => {
  let page: Page;

  beforeEach(async () => {
    page = await openPage(browser, { locale: 'pt-PT' });
    await signIn(page, server.url, 'admin', password);
  });

  afterEach(() => page.context().close());

  it('finds a question without a record on the work list, and ticks it off', async () => {
    await page.goto(`${server.url}/admin/conversas?vista=sem-registo`);
    const entry = page.getByRole('listitem').filter({ hasText: 'roupeiro' }).first();
    const example = entry.getByRole('link', { name: 'Exemplo de treino' });
    expect(await example.getAttribute('href')).toContain('pergunta=Quem+era+o+roupeiro');
    await entry.getByRole('button', { name: 'Marcar como tratada' }).click();
    await entry.waitFor({ state: 'detached' });
    await page.goto(`${server.url}/admin/conversas?vista=tratadas`);
    await page.getByRole('listitem').filter({ hasText: 'roupeiro' }).first().waitFor();
  });

  it('deletes a question, after being asked', async () => {
    await page.goto(`${server.url}/admin/conversas?text=1994`);
    const before = await page.getByRole('button', { name: /^Apagar:/ }).count();
    await page
      .getByRole('button', { name: /^Apagar:/ })
      .first()
      .click();
    await page.getByRole('dialog').getByRole('button', { name: 'Apagar', exact: true }).click();
    await page.getByText('A pergunta foi apagada.').waitFor();
    await expect.poll(() => page.getByRole('button', { name: /^Apagar:/ }).count()).toBe(before - 1);
  });

  it('invites a viewer, who sees everything and is offered nothing to change', async () => {
    await page.goto(`${server.url}/admin/contas`);
    await page.getByLabel('Nome').fill('zeca');
    await page.getByRole('button', { name: 'Criar convite' }).click();
    const link = await page.locator('code').innerText();
    const theirs = await openPage(browser, { locale: 'pt-PT' });
    await theirs.goto(link);
    await theirs.getByLabel('Palavra-passe', { exact: true }).fill('a palavra do zeca');
    await theirs.getByLabel('Repetir a palavra-passe').fill('a palavra do zeca');
    await theirs.getByRole('button', { name: 'Guardar e entrar' }).click();
    await theirs.getByRole('heading', { level: 1, name: 'Painel' }).waitFor();
    await theirs.goto(`${server.url}/admin/contas`);
    expect(await theirs.getByRole('button', { name: 'Criar convite' }).count()).toBe(0);
    await theirs.goto(`${server.url}/admin/conversas`);
    expect(await theirs.getByRole('button', { name: /^Apagar/ }).count()).toBe(0);
    await theirs.context().close();
  });
});
