import type { Page } from 'playwright';
import { beforeEach, expect, it } from 'vitest';
import { accessibilityFindings } from './support/accessibility.ts';
import { chatPage } from './support/chat-page.ts';
import { phone } from './support/devices.ts';
import { siteForTests } from './support/site-for-tests.ts';

const site = siteForTests();
let page: Page;

/** The service worker is there and has kept the first pages. */
async function openKept(): Promise<void> {
  await page.goto(site.url);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((resolve) => setTimeout(resolve, 50));
  });
}

beforeEach(async () => {
  ({ page } = await site.open(phone));
  await openKept();
});

it('opens conversations and pages already seen without a network, and says what it cannot', async () => {
  await page.goto(`${site.url}/epocas/1994-95`);
  await page.goto(site.url);
  const chat = chatPage(page);
  await chat.ask('Em que lugar ficou o Farense em 1994/95?');
  const conversation = page.url();
  await page.goto(`${site.url}/conversas`);
  await page.getByRole('link', { name: 'Em que lugar ficou o Farense em 1994/95?' }).waitFor();

  await page.context().setOffline(true);
  await page.goto(conversation);
  await chat.log.getByText('5.º lugar').first().waitFor();
  await page.getByText('Sem ligação à internet: podes ler').waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);

  await page.goto(`${site.url}/conversas`);
  await page.getByRole('link', { name: 'Em que lugar ficou o Farense em 1994/95?' }).waitFor();

  await page.goto(`${site.url}/epocas/1994-95`);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Época 1994/95');

  await page.goto(`${site.url}/epocas/1982-83`);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Sem ligação');
  await page.getByRole('link', { name: 'Época 1994/95' }).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
});

it('never keeps what the admin area or others sharing a link show', async () => {
  await page.goto(`${site.url}/admin/entrar`);
  await page.goto(`${site.url}/partilha/nao-existe-este-token`).catch(() => undefined);
  const kept = await page.evaluate(async () =>
    (await (await caches.open('farense-paginas')).keys()).map(({ url }) => url),
  );
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.filter((url) => /admin|partilha|api/.test(url))).toEqual([]);
});

it('can be put on the first screen of a phone, with our own mark', async () => {
  const href = await page.locator('link[rel="manifest"]').getAttribute('href');
  const manifest = await (await fetch(new URL(href ?? '', site.url))).json();
  expect(manifest).toMatchObject({ name: expect.stringContaining('Farense'), display: 'standalone', lang: 'pt-PT' });
  for (const { src, type } of manifest.icons) {
    const icon = await fetch(new URL(src, site.url));
    expect([src, icon.status, icon.headers.get('content-type')]).toEqual([src, 200, type]);
  }
});
