import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminPassword, sessionCookie } from '../../e2e/support/sign-in.ts';
import { type RunningServer, startServer } from '../../support/start-server.ts';

const root = join(import.meta.dirname, '../../..');
const routes = globSync('app/api/admin/**/route.ts', { cwd: root }).sort();
const pages = globSync('app/admin/**/page.tsx', { cwd: root }).sort();
const open = ['app/admin/entrar/page.tsx', 'app/admin/convite/[token]/page.tsx'];
/** Asked by POST because of what is sent along; nothing is changed by them, so a viewer may. */
const questionsByPost = ['/api/admin/data/examples/draft'];
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Without a session, and with one that is made up. */
const strangers: Record<string, string>[] = [{}, { Cookie: 'farense.session_token=abc.def' }];

/** The address of a file of app/: groups vanish, parameters become a value. */
const addressOf = (file: string) =>
  `/${file
    .replace(/^app\//, '')
    .replace(/\/?(?:route\.ts|page\.tsx)$/, '')
    .split('/')
    .filter((part) => !/^\(.*\)$/.test(part))
    .map((part) => part.replace(/^\[.*\]$/, 'um-valor'))
    .join('/')}`;

const addresses = routes.map(addressOf);
const fenced = pages.filter((page) => !open.includes(page)).map(addressOf);

let server: RunningServer;
let admin: string;
let viewer: string;

const send = (path: string, init: RequestInit = {}) => fetch(server.url + path, { redirect: 'manual', ...init });
const json = (cookie: string, method: string, body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method,
  headers: { Cookie: cookie, 'Content-Type': 'application/json', ...headers },
  body: JSON.stringify(body),
});
const codeOf = async (response: Response) => ((await response.json()) as { error: { code: string } }).error.code;

async function addUser(name: string, role: string, password: string): Promise<string> {
  const made = await send('/api/admin/users', json(admin, 'POST', { name, role }));
  const { link } = (await made.json()) as { link: string };
  await send('/api/invitation', json('', 'POST', { token: link.split('/').at(-1), password }));
  return sessionCookie(server.url, name, password);
}

beforeAll(async () => {
  server = await startServer({ FARENSE_ENGINE: 'off', FARENSE_ADMIN_PASSWORD: adminPassword });
  admin = await sessionCookie(server.url);
  viewer = await addUser('zeca', 'viewer', 'só para ver');
});
afterAll(() => server?.stop());

describe('the fence of the admin area', () => {
  it('has routes and pages to guard', () => {
    expect(addresses.length).toBeGreaterThan(8);
    expect(fenced.length).toBeGreaterThan(3);
  });

  it.each(routes)('%s is made with adminEndpoint, and with nothing else', (file) => {
    const source = readFileSync(join(root, file), 'utf8');
    expect(source).toContain('export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint(');
    expect(source.match(/^export /gm)).toHaveLength(
      1 + (source.match(/^export const (?:dynamic|maxDuration)/gm) ?? []).length,
    );
  });

  it('has no server action, which would have an address of its own', () => {
    const files = globSync('{app,components,server}/**/*.{ts,tsx}', { cwd: root });
    expect(files.filter((file) => /^\s*['"]use server['"]/m.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
  });

  it.each(addresses)('%s answers 401 to every method without a session, and with one that is made up', async (path) => {
    for (const method of methods) {
      for (const headers of strangers) {
        const response = await send(path, { method, headers });
        expect([method, response.status]).toEqual([method, 401]);
        expect(await codeOf(response)).toBe('unauthorized');
      }
    }
  });

  it.each(['/api/admin', '/api/admin/nada', '/api/admin/users/../users', '/api/admin/users/'])(
    '%s tells a stranger nothing',
    async (path) => {
      const response = await send(path);
      expect(response.status).not.toBe(200);
      expect(await response.text()).not.toContain('admin"');
    },
  );

  it.each([...fenced, '/admin/nada', '/admin/dados.csv', '/admin/entrar/outra'])(
    '%s sends a stranger to sign in before anything is rendered',
    async (path) => {
      for (const headers of strangers) {
        const response = await send(path, { headers });
        const known = fenced.includes(path);
        if (!known && Object.hasOwn(headers, 'Cookie')) expect([307, 404]).toContain(response.status);
        else {
          expect(response.status).toBe(307);
          expect(response.headers.get('location')).toMatch(/\/admin\/entrar/);
        }
      }
    },
  );

  it.each(open.map(addressOf))('%s is open', async (path) => {
    expect((await send(path)).status).toBe(200);
  });

  it.each(addresses)('%s lets a viewer change nothing but their own session', async (path) => {
    for (const method of methods.slice(1)) {
      const response = await send(path, json(viewer, method, {}));
      const own = path.startsWith('/api/admin/sessions/') && method === 'DELETE';
      if (method === 'POST' && questionsByPost.includes(path)) continue;
      expect([method, own ? [404] : [403, 405]]).toEqual([method, expect.arrayContaining([response.status])]);
    }
  });

  it.each([
    ['another site', { Origin: 'https://outro.example', 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['a neighbour under the same domain', { 'Sec-Fetch-Site': 'same-site' }, 403],
    ['an older browser on another site', { Origin: 'http://outro.example' }, 403],
    ['a page without an origin', { Origin: 'null' }, 403],
    ['our own page', { 'Sec-Fetch-Site': 'same-origin' }, 200],
    ['a program without a browser', {}, 200],
  ])('a write that comes from %s: %s', async (_from, headers, status) => {
    const response = await send('/api/admin/questions/retention', json(admin, 'PUT', { days: 90 }, headers));
    expect(response.status).toBe(status);
    if (status === 403) expect(await codeOf(response)).toBe('cross-site');
  });

  it('does not sign in for another site', async () => {
    const body = { name: 'admin', password: adminPassword };
    const response = await send('/api/session', json('', 'POST', body, { Origin: 'https://outro.example' }));
    expect(response.status).toBe(403);
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  it('keeps the cookie from scripts and from other sites', async () => {
    const response = await send('/api/session', json('', 'POST', { name: 'admin', password: adminPassword }));
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^farense\.session_token=/);
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=(?:Lax|Strict)/i);
  });
});

describe('accounts', () => {
  it('ends a session at once when it is revoked, and no other', async () => {
    const other = await sessionCookie(server.url);
    const listed = await send('/api/admin/sessions', { headers: { Cookie: other } });
    const { sessions } = (await listed.json()) as { sessions: { id: string; current: boolean }[] };
    const mine = sessions.find(({ current }) => current);
    expect((await send(`/api/admin/sessions/${mine?.id}`, json(admin, 'DELETE', {}))).status).toBe(200);
    expect((await send('/api/admin/users', { headers: { Cookie: other } })).status).toBe(401);
    expect((await send('/api/admin/users', { headers: { Cookie: admin } })).status).toBe(200);
  });

  it("does not end somebody else's session", async () => {
    const listed = await send('/api/admin/sessions', { headers: { Cookie: admin } });
    const { sessions } = (await listed.json()) as { sessions: { id: string }[] };
    expect((await send(`/api/admin/sessions/${sessions[0]?.id}`, json(viewer, 'DELETE', {}))).status).toBe(404);
    expect((await send('/api/admin/users', { headers: { Cookie: admin } })).status).toBe(200);
  });

  it('puts a removed person out at once', async () => {
    const cookie = await addUser('rui', 'viewer', 'a palavra do rui');
    const { users } = (await (await send('/api/admin/users', { headers: { Cookie: cookie } })).json()) as {
      users: { id: string; name: string }[];
    };
    const rui = users.find(({ name }) => name === 'rui');
    expect((await send(`/api/admin/users/${rui?.id}`, json(admin, 'DELETE', {}))).status).toBe(200);
    expect((await send('/api/admin/users', { headers: { Cookie: cookie } })).status).toBe(401);
  });

  it('never removes or demotes the last admin', async () => {
    const { users } = (await (await send('/api/admin/users', { headers: { Cookie: admin } })).json()) as {
      users: { id: string; name: string }[];
    };
    const last = users.find(({ name }) => name === 'admin');
    for (const request of [json(admin, 'DELETE', {}), json(admin, 'PATCH', { role: 'viewer' })]) {
      const response = await send(`/api/admin/users/${last?.id}`, request);
      expect(response.status).toBe(409);
      expect(await codeOf(response)).toBe('last-admin');
    }
  });

  it.each([
    ['a name that is taken, in capitals', { name: 'ZECA', role: 'viewer' }, 409],
    ['an empty name', { name: '', role: 'viewer' }, 400],
    ['a name that is a path', { name: '../../etc', role: 'viewer' }, 400],
    ['a role that there is not', { name: 'ana', role: 'rei' }, 400],
    ['a list', [], 400],
  ])('does not add %s', async (_what, body, status) => {
    expect((await send('/api/admin/users', json(admin, 'POST', body))).status).toBe(status);
  });

  it('slows down who guesses passwords, and says for how long', async () => {
    const guess = () => send('/api/session', json('', 'POST', { name: 'zeca', password: 'adivinho' }));
    for (let i = 0; i < 5; i++) expect((await guess()).status).toBe(401);
    const refused = await guess();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(60);
    const right = json('', 'POST', { name: 'zeca', password: 'só para ver' });
    expect((await send('/api/session', right)).status).toBe(429);
    // Another name from the same place still gets in.
    expect((await send('/api/session', json('', 'POST', { name: 'admin', password: adminPassword }))).status).toBe(200);
  });

  it('notes what was done, by whom', async () => {
    const { actions } = (await (await send('/api/admin/audit', { headers: { Cookie: admin } })).json()) as {
      actions: { userName: string; action: string; detail: Record<string, unknown> }[];
    };
    expect(actions).toContainEqual(
      expect.objectContaining({
        userName: 'admin',
        action: 'criou um utilizador',
        detail: { name: 'zeca', role: 'viewer' },
      }),
    );
  });
});
