import type { Page } from 'playwright';
import { beforeEach, describe, expect, it } from 'vitest';
import { accessibilityFindings } from './support/accessibility.ts';
import { chatPage } from './support/chat-page.ts';
import { fakeStream } from './support/fake-stream.ts';
import { siteForTests } from './support/site-for-tests.ts';

const site = siteForTests();
let page: Page;

beforeEach(async () => {
  ({ page } = await site.open());
});

const question = 'Em que lugar ficou o Farense em 1994/95?';

async function send(text = question): Promise<ReturnType<typeof chatPage>> {
  await page.goto(site.url);
  const chat = chatPage(page);
  await chat.box.fill(text);
  await chat.button('Enviar').click();
  return chat;
}

describe('when the reply fails', () => {
  it.each([
    [
      'a 500 with our error',
      { status: 500, body: '{"error":{"code":"internal","message":"Algo correu mal."}}' },
      'Algo correu mal.',
    ],
    ['a proxy page', { status: 502, body: '<h1>Bad Gateway</h1>' }, 'Tenta de novo'],
    ['an empty stream', { status: 200, body: '' }, 'Tentar de novo'],
    [
      'a malformed chunk',
      { status: 200, body: 'data: {"type":"text-delta"\n\n', contentType: 'text/event-stream' },
      'Tenta de novo',
    ],
    [
      'an unknown event',
      { status: 200, body: 'data: {"type":"boom"}\n\n', contentType: 'text/event-stream' },
      'Tenta de novo',
    ],
  ])('%s: says so, keeps the question and answers on the second try', async (_, reply, words) => {
    await page.route('**/api/chat', (route) => route.fulfill(reply), { times: 1 });
    const chat = await send();
    const retry = chat.button('Tentar de novo');
    await retry.waitFor();
    expect(await chat.log.innerText()).toContain(words);
    expect(await chat.log.innerText()).not.toContain('Bad Gateway');
    expect(await chat.log.getByRole('heading', { name: question }).count()).toBe(1);
    expect(await accessibilityFindings(page)).toEqual([]);
    await retry.click();
    await chat.log.getByText('5.º lugar').first().waitFor();
  });

  it('waits as long as a 429 asks, counting down', async () => {
    const body = '{"error":{"code":"rate-limited","message":"Demasiadas perguntas em pouco tempo."}}';
    await page.route('**/api/chat', (route) => route.fulfill({ status: 429, body, headers: { 'Retry-After': '50' } }), {
      times: 1,
    });
    await page.clock.install();
    const chat = await send();
    await chat.log.getByText('Demasiadas perguntas').waitFor();
    expect(await chat.button('Tentar de novo').isDisabled()).toBe(true);
    expect(await chat.log.innerText()).toMatch(/daqui a [1-5]?\d s/);
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.clock.fastForward(51_000);
    await page.locator('button:enabled', { hasText: 'Tentar de novo' }).click();
    await chat.log.getByText('5.º lugar').first().waitFor();
  });

  it('says that the device is offline', async () => {
    await page.goto(site.url);
    const chat = chatPage(page);
    await chat.ask(question);
    await page.context().setOffline(true);
    await chat.box.fill('E na época seguinte?');
    await chat.box.press('Enter');
    await chat.log.getByText('sem ligação à internet').waitFor();
    await page.context().setOffline(false);
    await chat.button('Tentar de novo').click();
    await chat.log.getByText('1995/96').first().waitFor();
  });
});

describe('while an answer streams', () => {
  const start = [{ type: 'start' }, { type: 'text-start', id: 't' }];
  const delta = (text: string) => ({ type: 'text-delta', id: 't', delta: text });

  it('waits in words, shows text as it comes without half markers, and keeps what came when it is stopped', async () => {
    const push = await fakeStream(page);
    const chat = await send();
    await chat.log.getByText('A procurar nos registos…').waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    for (const event of start) await push(event);
    await push(delta('Em **5.º lu'));
    await chat.log.locator('strong', { hasText: '5.º lu' }).waitFor();
    expect(await chat.log.innerText()).not.toContain('*');
    expect(await chat.button('Enviar').count()).toBe(0);
    await chat.button('Parar').click();
    await chat.log.getByText('Resposta interrompida.').waitFor();
    expect(await chat.log.innerText()).toContain('5.º lu');
    expect(await page.evaluate(() => (window as unknown as { aborted?: boolean }).aborted)).toBe(true);
    expect(await chat.button('Tentar de novo').count()).toBe(1);
    expect(await accessibilityFindings(page)).toEqual([]);
  });

  it('stops with Escape', async () => {
    const push = await fakeStream(page);
    const chat = await send();
    for (const event of [...start, delta('Em 5.º')]) await push(event);
    await chat.log.getByText('Em 5.º').waitFor();
    await chat.box.press('Escape');
    await chat.log.getByText('Resposta interrompida.').waitFor();
  });

  it('keeps the part that came through a reload', async () => {
    const push = await fakeStream(page);
    const chat = await send();
    for (const event of [...start, delta('Em 5.º lugar, com')]) await push(event);
    await chat.log.getByText('Em 5.º lugar, com').waitFor();
    await page.waitForTimeout(1_500);
    await page.reload();
    await chat.log.getByText('Em 5.º lugar, com').waitFor();
    await chat.log.getByText('Resposta interrompida.').waitFor();
  });

  it('reads whole sentences to a screen reader, never letters', async () => {
    const push = await fakeStream(page);
    const chat = await send();
    const spoken = page.locator('[aria-live="polite"]').last();
    for (const event of [...start, delta('Em 5.º lugar. Foi a me')]) await push(event);
    await chat.log.getByText('Foi a me').waitFor();
    expect(await spoken.innerText()).toContain('Em 5.º lugar.');
    expect(await spoken.innerText()).not.toContain('Foi a me');
    await push(delta('lhor.'));
    for (const event of [
      { type: 'text-end', id: 't' },
      { type: 'finish', messageMetadata: { path: 'composed' } },
    ])
      await push(event);
    await push(null);
    await chat.button('Copiar').waitFor();
    expect(await spoken.innerText()).toContain('Foi a melhor.');
    expect(await chat.log.getAttribute('aria-live')).toBe('off');
  });

  it('runs nothing that an answer or a question holds', async () => {
    const push = await fakeStream(page);
    const attack = '<img src=x onerror="window.hacked=1"> [x](javascript:window.hacked=1)';
    const chat = await send(attack);
    for (const event of [...start, delta(attack), { type: 'text-end', id: 't' }]) await push(event);
    const url = 'javascript:window.hacked=1';
    await push({ type: 'source-url', sourceId: 's', url, title: attack });
    await push({ type: 'data-ways', data: { links: [{ label: 'x', href: url }], choices: [], followUps: [] } });
    await push({
      type: 'data-table',
      data: {
        caption: attack,
        columns: [{ key: 'a', label: 'A', title: null, align: 'left' }],
        rows: [{ id: 'r', cells: { a: attack }, href: url, highlight: false }],
        total: 1,
        href: null,
      },
    });
    await push({ type: 'finish', messageMetadata: { path: 'model' } });
    await push(null);
    await chat.button('Copiar').waitFor();
    expect(await chat.log.locator('img').count()).toBe(0);
    const hrefs = await chat.log
      .locator('a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(hrefs.filter((href) => !/^[/#]/.test(href))).toEqual([]);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(await chat.log.innerText()).toContain('texto do modelo, verificado');
  });
});

it('keeps a pasted book to what a question may hold', async () => {
  await page.goto(site.url);
  const chat = chatPage(page);
  await chat.box.focus();
  await page.evaluate(() => document.execCommand('insertText', false, 'a'.repeat(1_000_000)));
  expect((await chat.box.inputValue()).length).toBe(2_000);
});
