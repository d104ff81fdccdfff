import type { BrowserContext, Page } from 'playwright';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessibilityFindings } from '../support/accessibility.ts';
import { checkPages } from '../support/check-pages.ts';
import { ownSiteForTests } from '../support/own-site-for-tests.ts';
import { giveSession, sessionCookie } from '../support/sign-in.ts';

const site = ownSiteForTests();
const password = 'uma frase para entrar';

const ask = (text: string) =>
  fetch(`${site.url}/api/chat`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ messages: [{ role: 'user', parts: [{ type: 'text', text }] }] }),
  }).then((response) => response.text());

describe('the way into the admin area', () => {
  it('is the one-time link that the first start prints: it sets a password once, and enters', async () => {
    const [, link = ''] = /(http\S+\/admin\/convite\/\S+)/.exec(site.server.log()) ?? [];
    const { page, errors } = await site.open({ locale: 'pt-PT' });
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
  });

  it('says what was wrong, goes on to the page that was asked for, and out again', async () => {
    const { page } = await site.open({ locale: 'pt-PT' });
    await page.goto(`${site.url}/admin/conversas?outcome=no-record`);
    expect(new URL(page.url()).pathname).toBe('/admin/entrar');
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.getByLabel('Nome').fill('admin');
    await page.getByLabel('Palavra-passe').fill('errada de todo');
    await page.getByRole('button', { name: 'Entrar' }).click();
    await page.getByText('O nome ou a palavra-passe não estão certos.').waitFor();
    await page.getByLabel('Palavra-passe').fill(password);
    await page.getByRole('button', { name: 'Entrar' }).click();
    await page.waitForURL(`${site.url}/admin/conversas?outcome=no-record`);
    await page.getByRole('button', { name: 'Sair' }).click();
    await page.waitForURL(`${site.url}/admin/entrar`);
    await page.goto(`${site.url}/admin`);
    expect(new URL(page.url()).pathname).toBe('/admin/entrar');
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

describe('once there is an admin', () => {
  let cookie: string;
  const enter = (context: BrowserContext) => giveSession(context, site.url, cookie);

  beforeAll(async () => {
    cookie = await sessionCookie(site.url, 'admin', password);
    await ask('Em que lugar ficou o Farense em 1994/95?');
    await ask('Quem era o roupeiro do clube em 1950?');
  });

  checkPages('the admin area', site, pages, enter);

  describe('an admin', () => {
    let page: Page;

    beforeEach(async () => {
      ({ page } = await site.open({ locale: 'pt-PT' }));
      await enter(page.context());
    });

    it('finds a question without a record on the work list, and ticks it off', async () => {
      await page.goto(`${site.url}/admin/conversas?vista=sem-registo`);
      const entry = page.getByRole('listitem').filter({ hasText: 'roupeiro' }).first();
      const example = entry.getByRole('link', { name: 'Exemplo de treino' });
      expect(await example.getAttribute('href')).toContain('pergunta=Quem+era+o+roupeiro');
      await entry.getByRole('button', { name: 'Marcar como tratada' }).click();
      await entry.waitFor({ state: 'detached' });
      await page.goto(`${site.url}/admin/conversas?vista=tratadas`);
      await page.getByRole('listitem').filter({ hasText: 'roupeiro' }).first().waitFor();
    });

    it('sets how long questions are kept, and fans read it', async () => {
      const told = async () => (await fetch(`${site.url}/sobre`)).text();
      expect(await told()).toContain('Ao fim de 90 dias');
      await page.goto(`${site.url}/admin/conversas`);
      await page.getByLabel('Dias que as perguntas ficam guardadas').fill('120');
      await page.getByRole('button', { name: 'Guardar', exact: true }).click();
      await page.getByText('Guardado.').waitFor();
      expect(await told()).toContain('Ao fim de 120 dias');
    });

    it('deletes a question, after being asked', async () => {
      await page.goto(`${site.url}/admin/conversas?text=1994`);
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
      await page.goto(`${site.url}/admin/contas`);
      await page.getByLabel('Nome').fill('zeca');
      await page.getByRole('button', { name: 'Criar convite' }).click();
      const link = await page.locator('code').innerText();
      const { page: theirs } = await site.open({ locale: 'pt-PT' });
      await theirs.goto(link);
      await theirs.getByLabel('Palavra-passe', { exact: true }).fill('a palavra do zeca');
      await theirs.getByLabel('Repetir a palavra-passe').fill('a palavra do zeca');
      await theirs.getByRole('button', { name: 'Guardar e entrar' }).click();
      await theirs.getByRole('heading', { level: 1, name: 'Painel' }).waitFor();
      await theirs.goto(`${site.url}/admin/contas`);
      expect(await theirs.getByRole('button', { name: 'Criar convite' }).count()).toBe(0);
      await theirs.goto(`${site.url}/admin/conversas`);
      expect(await theirs.getByRole('button', { name: /^Apagar/ }).count()).toBe(0);
    });
  });
});
