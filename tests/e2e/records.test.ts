import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../support/start-server.ts';
import { accessibilityFindings } from './support/accessibility.ts';
import { devices, phone } from './support/devices.ts';
import { openBrowser } from './support/open-browser.ts';
import { openPage } from './support/open-page.ts';
import { collectErrors } from './support/page-errors.ts';

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer({ FARENSE_ENGINE: 'off' });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const pages = [
  ['/epocas', 'Épocas'],
  ['/epocas/1994-95', 'Época 1994/95'],
  ['/epocas/1939-40', 'Época 1939/40'],
  ['/jogos', 'Jogos'],
  ['/jogos/1995-04-01-benfica-casa', 'Farense 4–1 Benfica'],
  ['/clubes', 'Clubes'],
  ['/clubes/olhanense', 'SC Olhanense'],
  ['/competicoes', 'Competições'],
  ['/historia', 'História'],
  ['/competicoes/taca-de-portugal', 'Taça de Portugal'],
  ['/pessoas', 'Pessoas'],
  ['/pessoas/paco-fortes', 'Paco Fortes'],
  ['/conversas', 'Conversas'],
  ['/sobre', 'Fontes e privacidade'],
] as const;

describe.each(devices)('the records on a $device', ({ options }) => {
  let page: Page;

  beforeEach(async () => {
    page = await openPage(browser, options);
  });

  afterEach(() => page.context().close());

  it.each(pages)('%s is whole, accessible and stays within the screen', async (path, title) => {
    const errors = collectErrors(page);
    const response = await page.goto(server.url + path);
    expect(response?.status()).toBe(200);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
    expect(await page.title()).toContain('Farense');
    expect(await accessibilityFindings(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(errors).toEqual([]);
  });
});

describe('the narrowest phone', () => {
  it.each([
    '/',
    `/?q=${encodeURIComponent('Em que lugar ficou o Farense em 1994/95?')}`,
    ...pages.map(([path]) => path),
  ])('shows all of %s without scrolling sideways', async (path) => {
    const width = 320;
    // Not `isMobile`: there the window widens with what overflows, and nothing would be seen.
    const page = await openPage(browser, { viewport: { width, height: 640 } });
    await page.goto(server.url + path);
    if (path.startsWith('/?q')) await page.getByRole('link', { name: /Classificação/ }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.context().close();
  });
});

describe('the records', () => {
  it('has no two elements with one id, so that a fragment means one row', async () => {
    const page = await openPage(browser);
    for (const [path] of pages) {
      await page.goto(server.url + path);
      const repeated = await page.evaluate(() => {
        const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
        return ids.filter((id, i) => ids.indexOf(id) !== i && id !== 'riscas');
      });
      expect(repeated, path).toEqual([]);
    }
    await page.context().close();
  });

  it('describes a match, a club and a season to search engines', async () => {
    const page = await openPage(browser);
    const kindOf = async (path: string) => {
      await page.goto(server.url + path);
      const json = await page.locator('script[type="application/ld+json"]').first().textContent();
      return JSON.parse(json ?? '{}')['@type'];
    };
    expect(await kindOf('/jogos/1995-04-01-benfica-casa')).toBe('SportsEvent');
    expect(await kindOf('/clubes/benfica')).toBe('SportsTeam');
    expect(await kindOf('/epocas/1994-95')).toBe('SportsTeam');
    await page.context().close();
  });

  it.each([
    '/epocas/1850-51',
    '/epocas/x',
    '/jogos/nao-existe',
    '/clubes/nao-existe',
    '/pessoas/nao-existe',
    '/competicoes/nao-existe',
    '/nada',
  ])('%s says in Portuguese that there is no record', async (path) => {
    const page = await openPage(browser, phone);
    const response = await page.goto(server.url + path);
    expect(response?.status()).toBe(404);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Aqui não há registo.');
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['/epocas/1994', '/epocas/1994-95'],
    ['/epocas/1994-1995', '/epocas/1994-95'],
  ])('%s leads to %s', async (from, to) => {
    const reply = await fetch(server.url + from, { redirect: 'manual' });
    expect([reply.status, reply.headers.get('location')]).toEqual([308, to]);
  });

  it('links only to pages that exist', async () => {
    const page = await openPage(browser);
    const links = new Set<string>();
    for (const path of [
      '/epocas/1994-95',
      '/jogos/1995-04-01-benfica-casa',
      '/clubes/olhanense',
      '/competicoes/taca-uefa',
    ]) {
      await page.goto(server.url + path);
      const found = await page
        .locator('main a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      for (const href of found.slice(0, 60)) links.add(href.split('#')[0] ?? '');
    }
    const broken: string[] = [];
    for (const href of links) {
      const { status } = await fetch(new URL(href || '/', server.url));
      if (status !== 200) broken.push(`${href}: ${status}`);
    }
    expect(broken).toEqual([]);
    await page.context().close();
  });

  it('keeps the chosen theme from the first paint of the next page on', async () => {
    const page = await openPage(browser, { colorScheme: 'light' });
    await page.goto(`${server.url}/epocas`);
    const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(await background()).toBe('rgb(250, 249, 246)');
    const choose = page.getByRole('button', { name: /^Tema/ });
    await choose.click();
    await choose.click();
    await page.getByRole('button', { name: 'Tema escuro' }).waitFor();
    expect(await (await page.goto(`${server.url}/clubes`))?.text()).toContain('data-theme="dark"');
    expect(await background()).toBe('rgb(17, 17, 16)');
    await page.context().close();
  });

  it('opens the menu of a phone and closes it with Escape', async () => {
    const page = await openPage(browser, phone);
    await page.goto(`${server.url}/epocas`);
    await page.getByRole('button', { name: 'Menu' }).click();
    const menu = page.getByRole('navigation', { name: 'Menu' });
    await menu.getByRole('link', { name: 'Clubes' }).waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'hidden' });
    await page.context().close();
  });

  it('tells search engines of every record and keeps them out of what is private', async () => {
    const sitemap = await (await fetch(`${server.url}/sitemap.xml`)).text();
    expect(sitemap).toContain('/epocas/1994-95</loc>');
    expect(sitemap.match(/<url>/g)?.length).toBeGreaterThan(3_000);
    const robots = await (await fetch(`${server.url}/robots.txt`)).text();
    expect(robots).toMatch(/Disallow: \/admin/);
  });

  it('runs no inline script without the nonce of the request', async () => {
    const reply = await fetch(server.url);
    const policy = reply.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'(;|$)/);
    expect(policy).not.toContain('unsafe');
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    const scripts = (await reply.text()).match(/<script(?![^>]*application\/ld\+json)[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([]);
    const again = (await fetch(server.url)).headers.get('content-security-policy');
    expect(again).not.toBe(policy);
  });
});
