import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFindings } from './support/accessibility.ts';
import { checkPages } from './support/check-pages.ts';
import { narrowest, phone } from './support/devices.ts';
import type { OpenedPage } from './support/pages-for-tests.ts';
import { siteForTests } from './support/site-for-tests.ts';

const site = siteForTests();

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

checkPages('the records', site, pages);

it.each(['/', `/?q=${encodeURIComponent('Em que lugar ficou o Farense em 1994/95?')}`])(
  'the narrowest phone shows all of %s without scrolling sideways',
  async (path) => {
    const { page } = await site.open({ viewport: narrowest });
    await page.goto(site.url + path);
    if (path.startsWith('/?q')) await page.getByRole('link', { name: /Classificação/ }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(narrowest.width);
  },
);

describe('what there is no record of', () => {
  let opened: OpenedPage;

  beforeAll(async () => {
    opened = await site.openForLong(phone);
  });

  afterAll(() => opened?.page.context().close());

  it.each([
    '/epocas/1850-51',
    '/epocas/x',
    '/jogos/nao-existe',
    '/clubes/nao-existe',
    '/pessoas/nao-existe',
    '/competicoes/nao-existe',
    '/nada',
  ])('%s says in Portuguese that there is no record', async (path) => {
    const { page } = opened;
    const response = await page.goto(site.url + path);
    expect(response?.status()).toBe(404);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Aqui não há registo.');
    expect(await accessibilityFindings(page)).toEqual([]);
  });
});

describe('the records', () => {
  it('describes a match, a club and a season to search engines', async () => {
    const { page } = await site.open();
    const kindOf = async (path: string) => {
      await page.goto(site.url + path);
      const json = await page.locator('script[type="application/ld+json"]').first().textContent();
      return JSON.parse(json ?? '{}')['@type'];
    };
    expect(await kindOf('/jogos/1995-04-01-benfica-casa')).toBe('SportsEvent');
    expect(await kindOf('/clubes/benfica')).toBe('SportsTeam');
    expect(await kindOf('/epocas/1994-95')).toBe('SportsTeam');
  });

  it.each([
    ['/epocas/1994', '/epocas/1994-95'],
    ['/epocas/1994-1995', '/epocas/1994-95'],
  ])('%s leads to %s', async (from, to) => {
    const reply = await fetch(site.url + from, { redirect: 'manual' });
    expect([reply.status, reply.headers.get('location')]).toEqual([308, to]);
  });

  it('links only to pages that exist', { timeout: 120_000 }, async () => {
    const { page } = await site.open();
    const links = new Set<string>();
    for (const path of [
      '/epocas/1994-95',
      '/jogos/1995-04-01-benfica-casa',
      '/clubes/olhanense',
      '/competicoes/taca-uefa',
    ]) {
      await page.goto(site.url + path);
      const found = await page
        .locator('main a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      for (const href of found.slice(0, 60)) links.add(href.split('#')[0] ?? '');
    }
    const broken: string[] = [];
    for (const href of links) {
      const { status } = await fetch(new URL(href || '/', site.url));
      if (status !== 200) broken.push(`${href}: ${status}`);
    }
    expect(broken).toEqual([]);
  });

  it('keeps the chosen theme from the first paint of the next page on', async () => {
    const { page } = await site.open({ colorScheme: 'light' });
    await page.goto(`${site.url}/epocas`);
    const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(await background()).toBe('rgb(250, 249, 246)');
    const choose = page.getByRole('button', { name: /^Tema/ });
    await choose.click();
    await choose.click();
    await page.getByRole('button', { name: 'Tema escuro' }).waitFor();
    expect(await (await page.goto(`${site.url}/clubes`))?.text()).toContain('data-theme="dark"');
    expect(await background()).toBe('rgb(17, 17, 16)');
  });

  it('opens the menu of a phone and closes it with Escape', async () => {
    const { page } = await site.open(phone);
    await page.goto(`${site.url}/epocas`);
    await page.getByRole('button', { name: 'Menu' }).click();
    const menu = page.getByRole('navigation', { name: 'Menu' });
    await menu.getByRole('link', { name: 'Clubes' }).waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'hidden' });
  });

  it('tells search engines of every record and keeps them out of what is private', async () => {
    const sitemap = await (await fetch(`${site.url}/sitemap.xml`)).text();
    expect(sitemap).toContain('/epocas/1994-95</loc>');
    expect(sitemap.match(/<url>/g)?.length).toBeGreaterThan(3_000);
    const robots = await (await fetch(`${site.url}/robots.txt`)).text();
    expect(robots).toMatch(/Disallow: \/admin/);
  });

  it('runs no inline script without the nonce of the request', async () => {
    const reply = await fetch(site.url);
    const policy = reply.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'(;|$)/);
    expect(policy).not.toContain('unsafe');
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    const scripts = (await reply.text()).match(/<script(?![^>]*application\/ld\+json)[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([]);
    const again = (await fetch(site.url)).headers.get('content-security-policy');
    expect(again).not.toBe(policy);
  });
});
