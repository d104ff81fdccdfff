import type { CDPSession, Page } from 'playwright';
import { expect, it } from 'vitest';
import { chatPage } from './support/chat-page.ts';
import { siteForTests } from './support/site-for-tests.ts';

const site = siteForTests();

const budget = 110_000;

/** Bytes of script that came over the wire, compressed, since the session began. */
async function countScripts(page: Page): Promise<() => number> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const scripts = new Set<string>();
  let bytes = 0;
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  return () => bytes;
}

async function scriptBytes(path: string, then?: (page: Page) => Promise<void>): Promise<number> {
  const { page } = await site.open({ serviceWorkers: 'block' }); // What a worker fetches is not the page's to count.
  const bytes = await countScripts(page);
  await page.goto(site.url + path, { waitUntil: 'networkidle' });
  await then?.(page);
  return bytes();
}

it('loads little more script on the first screen than on a bare page, and the rest when it is needed', async () => {
  const bare = await scriptBytes('/sobre');
  const first = await scriptBytes('/');
  const asked = await scriptBytes('/', (page) => chatPage(page).ask('Em que lugar ficou o Farense em 1994/95?'));
  expect(first - bare).toBeLessThan(15_000);
  expect(asked - bare).toBeGreaterThan(first - bare);
  // A conversation under way: its protocol, versions, opinions, links, and the database on the device.
  expect(asked - bare).toBeLessThan(budget + 45_000);
});
