import type { Page } from 'playwright';
import { beforeEach, describe, expect, it } from 'vitest';
import { chatPage } from './support/chat-page.ts';
import { cutStream } from './support/cut-stream.ts';
import { phone } from './support/devices.ts';
import { siteForTests } from './support/site-for-tests.ts';

const site = siteForTests();
let page: Page;

beforeEach(async () => {
  ({ page } = await site.open(phone));
});

/** An answer of several sentences, so that its beginning is not all of it. */
const question = 'Em que lugar ficou o Farense em 1994/95?';

async function send(): Promise<ReturnType<typeof chatPage>> {
  await page.goto(site.url);
  const chat = chatPage(page);
  await chat.box.fill(question);
  await chat.button('Enviar').click();
  return chat;
}

/** The answer is whole, there once, and was not asked for a second time. */
async function expectWholeOnce(chat: ReturnType<typeof chatPage>): Promise<void> {
  await chat.log.getByRole('list', { name: 'Fontes', exact: true }).waitFor();
  const text = await chat.log.innerText();
  expect(text.match(/5\.º lugar/g)).toHaveLength(1);
  expect(text).not.toContain('interrompida');
  expect(await chat.log.getByRole('status').getByText('1/').count()).toBe(0);
}

describe('an answer that was cut off', () => {
  it('is completed after the page was loaded again', async () => {
    await cutStream(page, 'hangs');
    const chat = await send();
    await chat.log.getByText('5.º lugar').waitFor();
    expect(await chat.log.getByRole('list', { name: 'Fontes', exact: true }).count()).toBe(0);
    await page.reload();
    await expectWholeOnce(chat);
  });

  it('is completed by itself when the line broke', async () => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/api/chat')) asked.push(request.method());
    });
    await cutStream(page, 'breaks');
    const chat = await send();
    await expectWholeOnce(chat);
    expect(asked).toEqual(['POST', 'GET']);
  });

  it('is completed when nothing came for half a minute', async () => {
    await page.clock.install();
    await cutStream(page, 'hangs');
    const chat = await send();
    await chat.log.getByText('5.º lugar').waitFor();
    await page.clock.runFor(31_000);
    await expectWholeOnce(chat);
  });

  it('stays as it is when the fan stopped it', async () => {
    await cutStream(page, 'hangs');
    const chat = await send();
    await chat.log.getByText('5.º lugar').waitFor();
    const told = page.waitForResponse((reply) => reply.request().method() === 'DELETE');
    await chat.button('Parar').click();
    expect((await told).status()).toBe(204);
    await page.reload();
    await chat.log.getByText('Resposta interrompida.').waitFor();
    expect(await chat.log.innerText()).toContain('5.º lugar');
  });

  it('is asked for again, once, when the network is back and the server has nothing of it', async () => {
    await page.goto(site.url);
    const chat = chatPage(page);
    await chat.ask(question);
    await page.context().setOffline(true);
    await chat.box.fill('E na época seguinte?');
    await chat.button('Enviar').click();
    await chat.log.getByText('sem ligação à internet').waitFor();
    await page.context().setOffline(false);
    await chat.log.getByText('1995/96').first().waitFor();
    expect(await chat.log.locator('.turn').count()).toBe(2);
  });
});

describe('versions of a conversation', () => {
  it('keeps what was asked before an edit, with what followed, through a reload', async () => {
    await page.goto(site.url);
    const chat = chatPage(page);
    await chat.ask('Em que lugar ficou o Farense em 1993/94?');
    await chat.ask('E na época seguinte?');
    await chat.button('Editar').first().click();
    await chat.ask('Em que lugar ficou o Farense em 1996/97?');
    expect(await chat.log.locator('.turn').count()).toBe(1);
    expect(await chat.log.innerText()).toContain('2/2');
    await chat.button('Versão anterior da pergunta').click();
    await chat.log.getByRole('heading', { name: 'E na época seguinte?' }).waitFor();
    expect(await chat.log.innerText()).toContain('1/2');
    await page.reload();
    await chat.log.getByRole('heading', { name: 'E na época seguinte?' }).waitFor();
    await chat.button('Versão seguinte da pergunta').click();
    await chat.log.getByRole('heading', { name: 'Em que lugar ficou o Farense em 1996/97?' }).waitFor();
    expect(await chat.log.locator('.turn').count()).toBe(1);
  });

  it('keeps an answer when another one is asked for', async () => {
    await page.goto(site.url);
    const chat = chatPage(page);
    await chat.ask(question);
    await chat.button('Tentar de novo').click();
    await chat.log.getByText('2/2').waitFor();
    await chat.button('Versão anterior da resposta').click();
    await chat.log.getByText('1/2').waitFor();
    expect(await chat.log.innerText()).toContain('5.º lugar');
    expect(await chat.button('Versão anterior da resposta').isDisabled()).toBe(true);
  });
});
