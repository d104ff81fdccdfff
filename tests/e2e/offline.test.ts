import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../support/start-server.ts';
import { accessibilityFindings } from './support/accessibility.ts';
import { chatPage } from './support/chat-page.ts';
import { phone } from './support/devices.ts';
import { openBrowser } from './support/open-browser.ts';
import { openPage } from './support/open-page.ts';

let server: RunningServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await startServer({ FARENSE_ENGINE: 'off' });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** The service worker is there and has kept the first pages. */
async function openKept(): Promise<void> {
  await page.goto(server.url);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((resolve) => setTimeout(resolve, 50));
  });
}

beforeEach(async () => {
  page = await openPage(browser, phone);
  await openKept();
});

afterEach(() => page.context().close());

it('opens conversations and pages already seen without a network, and says what it cannot', async () => {
  await page.goto(`${server.url}/epocas/1994-95`);
  await page.goto(server.url);
  const chat = chatPage(page);
  await chat.ask('Em que lugar ficou o Farense em 1994/95?');
  const conversation = page.url();
  await page.goto(`${server.url}/conversas`);
  await page.getByRole('link', { name: 'Em que lugar ficou o Farense em 1994/95?' }).waitFor();

  await page.context().setOffline(true);
  await page.goto(conversation);
  await chat.log.getByText('5.º lugar').first().waitFor();
  await page.getByText('Sem ligação à internet: podes ler').waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);

  await page.goto(`${server.url}/conversas`);
  await page.getByRole('link', { name: 'Em que lugar ficou o Farense em 1994/95?' }).waitFor();

  await page.goto(`${server.url}/epocas/1994-95`);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Época 1994/95');

  await page.goto(`${server.url}/epocas/1982-83`);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Sem ligação');
  await page.getByRole('link', { name: 'Época 1994/95' }).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
});

it('never keeps what the admin area or others sharing a link show', async () => {
  await page.goto(`${server.url}/admin/entrar`);
  await page.goto(`${server.url}/partilha/nao-existe-este-token`).catch(() => undefined);
  const kept = await page.evaluate(async () =>
    (await (await caches.open('farense-paginas')).keys()).map(({ url }) => url),
  );
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.filter((url) => /admin|partilha|api/.test(url))).toEqual([]);
});

it('can be put on the first screen of a phone, with our own mark', async () => {
  const href = await page.locator('link[rel="manifest"]').getAttribute('href');
  const manifest = await (await fetch(new URL(href ?? '', server.url))).json();
  expect(manifest).toMatchObject({ name: expect.stringContaining('Farense'), display: 'standalone', lang: 'pt-PT' });
  for (const { src, type } of manifest.icons) {
    const icon = await fetch(new URL(src, server.url));
    expect([src, icon.status, icon.headers.get('content-type')]).toEqual([src, 200, type]);
  }
});
