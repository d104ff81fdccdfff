import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { accessibilityFindings } from './support/accessibility.ts';
import { chatPage } from './support/chat-page.ts';
import { devices, phone } from './support/devices.ts';
import { ownSiteForTests } from './support/own-site-for-tests.ts';

const site = ownSiteForTests(async () => ({
  FARENSE_PUBLIC_URL: 'https://farense.example',
  PORT: String(await freePort()),
}));

const question = 'Em que lugar ficou o Farense em 1994/95?';

/** Keeps what would be shared where the test can read it: the sheet of a phone is not the page's. */
async function catchShares(page: Page): Promise<() => Promise<{ title: string; url: string }>> {
  await page.addInitScript(() => {
    navigator.canShare = () => true;
    navigator.share = async (data) => {
      sessionStorage.setItem('shared', JSON.stringify(data));
    };
  });
  return async () => {
    for (;;) {
      const shared = await page.evaluate(() => sessionStorage.getItem('shared'));
      if (shared) return JSON.parse(shared);
      await page.waitForTimeout(50);
    }
  };
}

describe.each(devices)('a shared answer on a $device', ({ options }) => {
  it('is read by anyone with the link, with its table and sources, until it is deleted', async () => {
    const { page } = await site.open(options);
    const shared = await catchShares(page);
    await page.goto(site.url);
    const chat = chatPage(page);
    await chat.ask('Mostra a tabela da I Divisão de 1994/95');
    await chat.button('Partilhar').click();
    const { url } = await shared();
    expect(new URL(url).pathname).toMatch(/^\/partilha\/[\w-]{22}$/);

    const { page: reader, errors } = await site.open(options);
    await reader.goto(url);
    await reader.getByRole('heading', { name: 'Mostra a tabela da I Divisão de 1994/95' }).waitFor();
    expect(await reader.getByRole('table').getByRole('row').count()).toBe(19);
    expect(await reader.getByRole('list', { name: 'Fontes', exact: true }).getByRole('link').count()).toBeGreaterThan(
      0,
    );
    expect(await accessibilityFindings(reader)).toEqual([]);
    const overflow = await reader.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(errors).toEqual([]);

    await page.goto(`${site.url}/conversas`);
    await page.getByRole('button', { name: /^Apagar do servidor: Mostra a tabela/ }).click();
    await page.getByText('Ligação apagada: já não abre.').waitFor();
    expect((await reader.goto(url))?.status()).toBe(404);
  });
});

it('shares the conversation up to an answer, or the answer alone', async () => {
  const { page } = await site.open(phone);
  const shared = await catchShares(page);
  await page.goto(site.url);
  const chat = chatPage(page);
  await chat.ask(question);
  await chat.ask('E na época seguinte?');
  await chat.button('Partilhar').last().click();
  expect(await accessibilityFindings(page)).toEqual([]);
  await chat.button('A conversa até aqui').click();
  const { url } = await shared();
  await page.goto(url);
  expect(await page.locator('article article').count()).toBe(2);
});

it('is shown by messaging apps with its question, its answer and a picture under the public address', async () => {
  const { page } = await site.open();
  const shared = await catchShares(page);
  await page.goto(site.url);
  const chat = chatPage(page);
  await chat.ask(`${question} Escreve para rui@mail.pt`);
  await chat.button('Partilhar').click();
  const { url } = await shared();
  await page.goto(url);
  const meta = (name: string) => page.locator(`meta[property="${name}"]`).getAttribute('content');
  expect(await meta('og:title')).toBe(`${question} Escreve para [email]`);
  expect(await meta('og:description')).toContain('5.º');
  const picture = new URL((await meta('og:image')) ?? '');
  expect(picture.origin).toBe('https://farense.example');
  expect(await page.content()).not.toContain('rui@mail.pt');
  expect(await page.locator('meta[name="robots"]').getAttribute('content')).toContain('noindex');
  const reply = await fetch(site.url + picture.pathname + picture.search);
  expect(reply.headers.get('content-type')).toBe('image/png');
  const png = Buffer.from(await reply.arrayBuffer());
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
});

it('copies the link where the browser has no sheet for sharing, and the question alone when its answer is gone', async () => {
  const { page } = await site.open({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(site.url);
  const chat = chatPage(page);
  await chat.ask(question);
  await chat.button('Partilhar').click();
  await page.getByText('Ligação copiada.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('/partilha/');
  await page.route('**/api/shares', (route) => route.fulfill({ status: 404, body: '{}' }));
  await page.waitForTimeout(4_100);
  await chat.button('Partilhar').click();
  await page.getByText('Ligação copiada.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('/?q=Em%20que%20lugar');
});

describe('a link', () => {
  const headers = { 'Content-Type': 'application/json' };
  const send = (body: object, method = 'POST') =>
    fetch(`${site.url}/api/shares`, { method, headers, body: JSON.stringify(body) });
  const secret = 'segredo-deste-aparelho-1';

  it.each([
    ['an answer that is not kept', { questionIds: [crypto.randomUUID()], secret }, 404],
    ['no answer', { questionIds: [], secret }, 400],
    ['too many', { questionIds: Array.from({ length: 41 }, () => crypto.randomUUID()), secret }, 400],
    ['words of its own', { turns: [{ question: 'a', answer: 'b' }], secret }, 400],
  ])('to %s is not made', async (_, body, status) => {
    expect((await send(body)).status).toBe(status);
  });

  it('is not deleted by whoever reads it', async () => {
    const messages = [{ role: 'user', parts: [{ type: 'text', text: question }] }];
    const reply = await fetch(`${site.url}/api/chat`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ messages }),
    });
    const questionId = /"questionId":"([^"]+)"/.exec(await reply.text())?.[1] ?? '';
    let made = await send({ questionIds: [questionId], secret });
    // The answer is kept in the moment after it ended.
    for (let i = 0; i < 20 && made.status === 404; i++) made = await send({ questionIds: [questionId], secret });
    const { token, href } = await made.json();
    expect((await send({ token, secret: 'segredo-de-outro-aparelho' }, 'DELETE')).status).toBe(403);
    expect((await fetch(site.url + href)).status).toBe(200);
    expect((await fetch(`${site.url}/partilha/${token.slice(0, -1)}x`)).status).toBe(404);
  });
});
