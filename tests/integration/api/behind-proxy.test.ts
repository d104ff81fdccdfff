import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../support/free-port.ts';
import { type RunningServer, startServer } from '../../support/start-server.ts';
import { startTlsProxy } from '../../support/tls-proxy.ts';

/** The limit of questions a minute in these tests. */
const perMinute = 2;
const name = 'farense.example';
const json = { 'content-type': 'application/json' };
const question = JSON.stringify({
  messages: [{ role: 'user', parts: [{ type: 'text', text: 'Em que lugar ficou o Farense em 1994/95?' }] }],
});

async function start(trust: boolean) {
  const port = await freePort();
  const server = await startServer({
    PORT: String(port),
    FARENSE_ENGINE: 'off',
    FARENSE_PUBLIC_URL: `https://${name}`,
    FARENSE_TRUST_PROXY: String(trust),
    FARENSE_RATE_LIMIT: String(perMinute),
    FARENSE_ADMIN_PASSWORD: 'palavra-passe-de-teste',
  });
  const proxy = await startTlsProxy(`http://127.0.0.1:${port}`, name);
  const ask = (peer: string, headers = {}) =>
    proxy.ask('/api/chat', { method: 'POST', body: question, headers: { ...json, ...headers }, peer });
  return { server, proxy, ask };
}

type Site = Awaited<ReturnType<typeof start>>;

async function stop(site: Site | undefined): Promise<void> {
  await site?.proxy.stop();
  await site?.server.stop();
}

describe('behind an HTTPS proxy that is trusted', () => {
  let site: Site;
  beforeAll(async () => {
    site = await start(true);
  });
  afterAll(() => stop(site));

  it('says its public address at start', () => {
    const { server }: { server: RunningServer } = site;
    expect(server.url).toBe(`https://${name}`);
  });

  it('streams an answer whole', async () => {
    const reply = await site.ask('198.51.100.9');
    expect(reply.status).toBe(200);
    expect(reply.headers['content-type']).toContain('text/event-stream');
    expect(reply.text).toContain('5.º');
    expect(reply.text.trim().endsWith('[DONE]')).toBe(true);
  });

  it('limits each client by itself, whatever a client writes into its request', async () => {
    for (let i = 0; i < perMinute; i++) expect((await site.ask('203.0.113.1')).status).toBe(200);
    expect((await site.ask('203.0.113.1')).status).toBe(429);
    const forged = { 'x-forwarded-for': '192.0.2.77', 'x-farense-client': '192.0.2.78' };
    expect((await site.ask('203.0.113.1', forged)).status).toBe(429);
    expect((await site.ask('203.0.113.2')).status).toBe(200);
  });

  it('writes its links and previews with the public address', async () => {
    const { text } = await site.proxy.ask('/epocas/1994-95');
    expect(text).toContain(`<link rel="canonical" href="https://${name}/epocas/1994-95"/>`);
    expect(text).not.toContain('127.0.0.1');
    expect((await site.proxy.ask('/robots.txt')).text).toContain(`https://${name}/sitemap.xml`);
    expect((await site.proxy.ask('/sitemap.xml')).text).toContain(`<loc>https://${name}/epocas/1994-95</loc>`);
  });

  it('gives a session cookie that only travels over HTTPS', async () => {
    const body = JSON.stringify({ name: 'admin', password: 'palavra-passe-de-teste' });
    const headers = { ...json, origin: `https://${name}`, 'sec-fetch-site': 'same-origin' };
    const reply = await site.proxy.ask('/api/session', { method: 'POST', body, headers });
    expect(reply.status).toBe(200);
    const cookie = String(reply.headers['set-cookie']);
    expect(cookie).toMatch(/; ?Secure/i);
    expect(cookie).toMatch(/; ?HttpOnly/i);
    expect(cookie).toMatch(/; ?SameSite=(Lax|Strict)/i);
  });
});

describe('behind a proxy that is not trusted', () => {
  let site: Site;
  beforeAll(async () => {
    site = await start(false);
  });
  afterAll(() => stop(site));

  it('counts everyone as the proxy, and believes no forwarded address', async () => {
    expect((await site.ask('203.0.113.1')).status).toBe(200);
    expect((await site.ask('203.0.113.2')).status).toBe(200);
    expect((await site.ask('203.0.113.3')).status).toBe(429);
  });
});
