import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { beforeEach, expect, it } from 'vitest';
import { accessibilityFindings } from './support/accessibility.ts';
import { chatPage } from './support/chat-page.ts';
import { phone } from './support/devices.ts';
import { siteForTests } from './support/site-for-tests.ts';

const site = siteForTests();
let page: Page;

const titles = ['Em que lugar ficou o Farense em 1994/95?', 'Farense–Olhanense: quem ganhou mais?'];

beforeEach(async () => {
  ({ page } = await site.open(phone));
  await page.goto(site.url);
  for (const title of titles) {
    await chatPage(page).ask(title);
    await chatPage(page).button('Nova conversa').click();
  }
  await page.goto(`${site.url}/conversas`);
  await page.getByRole('link', { name: titles[0] }).waitFor();
});

const entries = () => page.locator('main ul > li');

it('finds a conversation by a word of its answer, accents aside', async () => {
  expect(await accessibilityFindings(page)).toEqual([]);
  expect(await entries().count()).toBe(2);
  await page.getByRole('searchbox').fill('divisao 37 pontos');
  await page.getByRole('link', { name: titles[1] }).waitFor({ state: 'detached' });
  expect(await entries().count()).toBe(1);
});

it('deletes a conversation, and brings it back when that was a slip', async () => {
  await page.getByRole('button', { name: `Apagar: ${titles[0]}` }).click();
  await page.getByText('Conversa apagada.').waitFor();
  expect(await entries().count()).toBe(1);
  await page.getByRole('button', { name: 'Desfazer' }).click();
  await page.getByRole('link', { name: titles[0] }).waitFor();
  await page.getByRole('button', { name: 'Apagar todas' }).click();
  await page.getByText('Ainda não há conversas neste aparelho.').waitFor();
  await page.reload();
  await page.getByText('Ainda não há conversas neste aparelho.').waitFor();
});

it('renames a conversation and takes it along as Markdown', async () => {
  await page.getByRole('button', { name: `Mudar o nome: ${titles[0]}` }).click();
  await page.getByRole('textbox', { name: 'Novo nome' }).fill('A grande época');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'A grande época' }).waitFor();
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Exportar: A grande época' }).click();
  const file = await (await waiting).path();
  const markdown = await readFile(file, 'utf8');
  expect(markdown).toContain('# A grande época');
  expect(markdown).toContain(`${site.url}/epocas/1994-95#linha-farense`);
});

it('says so when a conversation is not on this device', async () => {
  await page.goto(`${site.url}/?c=00000000-0000-4000-8000-000000000000`);
  await page.getByText('não está neste aparelho').waitFor();
  expect(new URL(page.url()).search).toBe('');
  await chatPage(page).ask(titles[0] ?? '');
});
