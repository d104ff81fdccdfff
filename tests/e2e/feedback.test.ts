import { join } from 'node:path';
import { createClient } from '@libsql/client';
import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accessibilityFindings } from './support/accessibility.ts';
import { chatPage } from './support/chat-page.ts';
import { devices } from './support/devices.ts';
import { siteForTests } from './support/site-for-tests.ts';

const site = siteForTests();

const question = 'Em que lugar ficou o Farense em 1994/95?';

async function opinions() {
  const database = createClient({ url: `file:${join(site.dataDir, 'farense.db')}` });
  const { rows } = await database.execute('select rating, reason, correction from feedback');
  database.close();
  return rows.map((row) => ({ ...row }));
}

describe.each(devices)('feedback on a $device', ({ options }) => {
  let page: Page;
  let chat: ReturnType<typeof chatPage>;

  beforeEach(async () => {
    ({ page } = await site.open(options));
    await page.goto(site.url);
    chat = chatPage(page);
    await chat.ask(question);
  });

  afterEach(async () => {
    const database = createClient({ url: `file:${join(site.dataDir, 'farense.db')}` });
    await database.execute('delete from feedback');
    database.close();
  });

  it('takes a like with one tap, keeps it through a reload and takes it back with another', async () => {
    await chat.button('Gosto').click();
    await page.getByText('Obrigado pela opinião.').waitFor();
    expect(await opinions()).toEqual([{ rating: 'up', reason: null, correction: null }]);
    await page.reload();
    await page.locator('button[aria-pressed=true]', { hasText: /^Gosto$/ }).waitFor();
    await chat.button('Gosto').click();
    await page.getByText('Opinião retirada.').waitFor();
    expect(await opinions()).toEqual([]);
  });

  it('asks why an answer was no good, and takes a correction', async () => {
    await chat.button('Não gosto').click();
    await page.getByText('O que falhou?').waitFor();
    expect(await opinions()).toEqual([{ rating: 'down', reason: null, correction: null }]);
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.getByRole('radio', { name: 'Tem um erro' }).check();
    await page.getByRole('textbox', { name: 'Corrigir um facto' }).fill('Foram 38 pontos, diz o jornal.');
    await chat.button('Enviar opinião').click();
    await page.getByText('Enviado. Obrigado por ajudares.').waitFor();
    expect(await opinions()).toEqual([
      { rating: 'down', reason: 'wrong', correction: 'Foram 38 pontos, diz o jornal.' },
    ]);
  });

  it('lists what was sent under Conversas, where it can be deleted', async () => {
    await chat.button('Não gosto').click();
    await page.getByText('O que falhou?').waitFor();
    await page.goto(`${site.url}/conversas`);
    await page.getByRole('heading', { name: 'Opiniões enviadas' }).waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.getByRole('button', { name: `Apagar do servidor: ${question}` }).click();
    await page.getByText('Opinião apagada do servidor.').waitFor();
    expect(await opinions()).toEqual([]);
  });

  it('says so when the opinion could not be sent, and loses nothing', async () => {
    await page.route('**/api/feedback', (route) => route.abort());
    await chat.button('Gosto').click();
    await chat.log.getByText('tenta de novo', { exact: false }).waitFor();
    expect(await page.locator('button[aria-pressed=true]').count()).toBe(0);
  });
});
