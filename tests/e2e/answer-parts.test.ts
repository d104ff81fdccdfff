import type { Page } from 'playwright';
import { beforeEach, describe, expect, it } from 'vitest';
import { accessibilityFindings } from './support/accessibility.ts';
import { chatPage } from './support/chat-page.ts';
import { devices } from './support/devices.ts';
import { siteForTests } from './support/site-for-tests.ts';

const site = siteForTests();

describe.each(devices)('the parts of an answer on a $device', ({ options }) => {
  let page: Page;

  beforeEach(async () => {
    ({ page } = await site.open(options));
    await page.goto(site.url);
  });

  it('shows what a source says without leaving the answer', async () => {
    const chat = chatPage(page);
    await chat.ask('Em que lugar ficou o Farense em 1994/95?');
    const glimpse = page.getByRole('button', { name: /^Espreitar: Classificação/ });
    await glimpse.click();
    const facts = chat.log.getByRole('list', { name: 'Fontes', exact: true }).locator('dl');
    await facts.waitFor();
    expect(await facts.innerText()).toMatch(/37/);
    expect(await glimpse.getAttribute('aria-expanded')).toBe('true');
    expect(await accessibilityFindings(page)).toEqual([]);
    await glimpse.click();
    await facts.waitFor({ state: 'hidden' });
  });

  it('draws a ranking as bars on demand', async () => {
    const chat = chatPage(page);
    await chat.ask('Em que épocas o Farense teve mais pontos?');
    await chat.button('Ver em gráfico').click();
    await page.getByRole('img', { name: /^Gráfico de barras: pontos/i }).waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

it('has a map of its keys, and the keys do what it says', async () => {
  const { page } = await site.open({ viewport: { width: 1280, height: 860 } });
  await page.goto(site.url);
  const chat = chatPage(page);
  await chat.ask('Em que lugar ficou o Farense em 1994/95?');
  await page.keyboard.press('Control+/');
  await page.getByRole('dialog', { name: 'Teclas' }).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: 'Teclas' }).waitFor({ state: 'hidden' });
  await chat.button('Copiar').focus();
  await page.keyboard.press('Shift+Escape');
  expect(await chat.box.evaluate((box) => box === document.activeElement)).toBe(true);
  await page.keyboard.press('Control+Shift+O');
  await page.getByRole('heading', { level: 1 }).filter({ hasText: 'jogo a jogo' }).waitFor();
});
