import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accessibilityFindings } from './support/accessibility.ts';
import { chatPage } from './support/chat-page.ts';
import { devices } from './support/devices.ts';
import { siteForTests } from './support/site-for-tests.ts';

const site = siteForTests();

describe.each(devices)('the chat on a $device', ({ device, options }) => {
  let page: Page;
  let errors: string[];

  beforeEach(async () => {
    ({ page, errors } = await site.open(options));
    await page.goto(site.url);
  });

  afterEach(() => expect(errors).toEqual([]));

  it('answers where Farense finished in 1994/95, and the source opens the season with its row marked', async () => {
    const chat = chatPage(page);
    expect(await accessibilityFindings(page)).toEqual([]);
    await chat.ask('Em que lugar ficou o Farense em 1994/95?');
    const text = await chat.log.innerText();
    expect(text).toContain('5.º lugar');
    expect(text).toMatch(/\b37\b/);
    expect(text).toContain('texto composto dos registos: o modelo está desligado');
    expect(await accessibilityFindings(page)).toEqual([]);

    await chat.log.getByRole('list', { name: 'Fontes', exact: true }).getByRole('link').first().click();
    await page.waitForURL('**/epocas/1994-95#linha-farense');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Época 1994/95');
    const marked = page.locator('tr:target');
    expect(await marked.innerText()).toMatch(/5\s+Farense\s+34\s+16\s+5\s+13\s+44\s+38\s+37/);
    const outline = await marked.evaluate((row) => getComputedStyle(row).outlineStyle);
    expect(outline).toBe('solid');

    await page.goBack();
    await chat.log.getByText('5.º lugar').waitFor();
  });

  it('brings the conversation back after a reload and follows up on it', async () => {
    const chat = chatPage(page);
    await chat.ask('Em que lugar ficou o Farense em 1994/95?');
    await page.reload();
    await chat.log.getByText('5.º lugar').first().waitFor();
    expect(await chat.log.getByRole('list', { name: 'Fontes', exact: true }).count()).toBe(1);
    await chat.ask('E na época seguinte?');
    expect(await chat.log.innerText()).toContain('1995/96');
    await page.reload();
    await chat.log.getByRole('heading', { name: 'E na época seguinte?' }).waitFor();
    expect(await chat.log.locator('.turn').count()).toBe(2);
  });

  it('starts anew, and the earlier conversation waits under Conversas', async () => {
    const chat = chatPage(page);
    await chat.ask('Em que lugar ficou o Farense em 1994/95?');
    await chat.button('Nova conversa').click();
    await page.getByRole('heading', { level: 1 }).filter({ hasText: 'jogo a jogo' }).waitFor();
    expect(await chat.log.count()).toBe(0);
    await page.goto(`${site.url}/conversas`);
    await page.getByRole('link', { name: 'Em que lugar ficou o Farense em 1994/95?' }).click();
    await chat.log.getByText('5.º lugar').first().waitFor();
  });

  it('shows a league table as a table that scrolls inside itself and sorts', async () => {
    const chat = chatPage(page);
    await chat.ask('Mostra a tabela da I Divisão de 1994/95');
    const table = chat.log.getByRole('table');
    await table.waitFor();
    expect(await table.getByRole('row').count()).toBe(19);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    const club = table.getByRole('columnheader', { name: /Equipa|Clube/ });
    await club.getByRole('button').click();
    expect(await club.getAttribute('aria-sort')).toBe('ascending');
    const names = await table.locator('tbody tr td:nth-child(2)').allInnerTexts();
    expect(names).toEqual(names.toSorted(new Intl.Collator('pt').compare));
    expect(await accessibilityFindings(page)).toEqual([]);
  });

  it('answers every suggestion on the first screen', async () => {
    const suggestions = page.getByRole('list', { name: 'Sugestões' }).getByRole('button');
    const total = await suggestions.count();
    expect(total).toBe(device === 'phone' ? 4 : 6);
    for (let i = 0; i < total; i++) {
      const chat = chatPage(page);
      await suggestions.nth(i).click();
      await chat.button('Copiar').waitFor();
      expect(
        await chat.log.getByRole('list', { name: 'Fontes', exact: true }).count(),
        await chat.log.innerText(),
      ).toBe(1);
      await chat.button('Nova conversa').click();
      await suggestions.first().waitFor();
    }
  });

  it('never moves the page while an answer is read', async () => {
    const chat = chatPage(page);
    await chat.ask('Em que lugar ficou o Farense em 1994/95?');
    await chat.ask('Mostra a tabela da I Divisão de 1994/95');
    const top = await chat.log
      .locator('.turn[data-last] h2')
      .evaluate((heading) => heading.getBoundingClientRect().top);
    expect(top).toBeGreaterThan(50);
    expect(top).toBeLessThan(110);
    const bottom = await chat.box.evaluate((box) => box.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0);
  });
});

describe('the chat by keyboard', () => {
  it('sends with Enter, breaks the line with Shift+Enter and brings the last question back with ↑', async () => {
    const { page } = await site.open();
    await page.goto(site.url);
    const chat = chatPage(page);
    await chat.box.fill('linha um');
    await chat.box.press('Shift+Enter');
    await chat.box.pressSequentially('linha dois');
    expect(await chat.box.inputValue()).toBe('linha um\nlinha dois');
    await chat.ask('Em que lugar ficou o Farense em 1993/94?');
    await chat.box.press('ArrowUp');
    expect(await chat.box.inputValue()).toBe('Em que lugar ficou o Farense em 1993/94?');
    await chat.ask('Em que lugar ficou o Farense em 1994/95?');
    expect(await chat.log.locator('.turn').count()).toBe(1);
    expect(await chat.log.innerText()).toContain('1994/95');
  });

  it('answers a question that comes in the address, as the form sends it before any script has loaded', async () => {
    const { page } = await site.open();
    await page.goto(`${site.url}/?q=${encodeURIComponent('Em que lugar ficou o Farense em 1994/95?')}`);
    await chatPage(page).log.getByText('5.º lugar').first().waitFor();
    expect(new URL(page.url()).searchParams.get('c')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('copies the answer with its source', async () => {
    const { page } = await site.open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(site.url);
    const chat = chatPage(page);
    await chat.ask('Em que lugar ficou o Farense em 1994/95?');
    await chat.button('Copiar').click();
    await page.getByText('Resposta copiada.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('5.º lugar');
    expect(copied).toContain(`${site.url}/epocas/1994-95#linha-farense`);
    expect(copied).not.toContain('**');
  });
});
