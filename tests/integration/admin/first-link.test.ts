import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'farense-auth-'));
const main = join(import.meta.dirname, '../../../server/cli/main.ts');

interface Auth {
  prepareFirstAdmin: typeof import('#server/auth/first-admin.ts').prepareFirstAdmin;
  acceptInvitation: typeof import('#server/auth/accept-invitation.ts').acceptInvitation;
  readSession: typeof import('#server/auth/sessions.ts').readSession;
  signIn: typeof import('#server/auth/sign-in.ts').signIn;
}

async function load(password?: string): Promise<Auth> {
  vi.resetModules();
  vi.stubEnv('FARENSE_DATA_DIR', folder);
  vi.stubEnv('FARENSE_ADMIN_PASSWORD', password ?? '');
  return {
    prepareFirstAdmin: (await import('#server/auth/first-admin.ts')).prepareFirstAdmin,
    acceptInvitation: (await import('#server/auth/accept-invitation.ts')).acceptInvitation,
    readSession: (await import('#server/auth/sessions.ts')).readSession,
    signIn: (await import('#server/auth/sign-in.ts')).signIn,
  };
}

let auth: Auth;
let client = 0;
const tokenOf = (made: { link: string } | undefined) => made?.link.split('/').at(-1) ?? '';
const accept = (token: string, password: string) =>
  auth.acceptInvitation(token, password, new Headers(), `cliente-${client++}`);
const cookieOf = (headers: Headers) =>
  new Headers({
    Cookie: headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; '),
  });

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', main, 'user', ...args], {
    encoding: 'utf8',
    env: { ...process.env, FARENSE_DATA_DIR: folder, FARENSE_ADMIN_PASSWORD: '' },
  });

beforeAll(async () => {
  auth = await load();
});

afterAll(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

describe('the one-time link of a first start', () => {
  it('is new at every start while nobody can get in, and the one before stops working', async () => {
    const first = await auth.prepareFirstAdmin('http://127.0.0.1:3000');
    const second = await auth.prepareFirstAdmin('http://127.0.0.1:3000');
    expect(first?.link).toMatch(/^http:\/\/127\.0\.0\.1:3000\/admin\/convite\/[\w-]{32}$/);
    expect(second?.link).not.toBe(first?.link);
    await expect(accept(tokenOf(first), 'uma palavra boa')).rejects.toMatchObject({ code: 'invalid-link' });
  });

  it('expires', async () => {
    const made = await auth.prepareFirstAdmin('http://x');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 25 * 3_600_000 });
    await expect(accept(tokenOf(made), 'uma palavra boa')).rejects.toMatchObject({ code: 'invalid-link' });
    vi.useRealTimers();
  });

  it('lets exactly one of two who use it at once set the password, and opens a session as an admin', async () => {
    const token = tokenOf(await auth.prepareFirstAdmin('http://x'));
    const tries = await Promise.allSettled([accept(token, 'a palavra de um'), accept(token, 'a palavra de dois')]);
    const [winner, ...more] = tries.filter((each) => each.status === 'fulfilled');
    if (!winner || more.length > 0) throw new Error(`${more.length + 1} got in`);
    const session = await auth.readSession(cookieOf(winner.value));
    expect(session?.user).toMatchObject({ name: 'admin', role: 'admin' });
    await expect(accept(token, 'outra vez a mesma')).rejects.toMatchObject({ code: 'invalid-link' });
  });

  it('is not made any more once an admin can get in', async () => {
    expect(await auth.prepareFirstAdmin('http://x')).toBeUndefined();
  });

  it('gives way to FARENSE_ADMIN_PASSWORD, which resets the password and ends the sessions once', async () => {
    auth = await load('a palavra do ambiente');
    expect(await auth.prepareFirstAdmin('http://x')).toBeUndefined();
    const headers = await auth.signIn('Admin', 'a palavra do ambiente', new Headers(), 'a');
    expect((await auth.readSession(cookieOf(headers)))?.user.name).toBe('admin');
    // A restart with the same password leaves people signed in.
    auth = await load('a palavra do ambiente');
    await auth.prepareFirstAdmin('http://x');
    expect(await auth.readSession(cookieOf(headers))).toBeDefined();
    auth = await load('outra palavra do ambiente');
    await auth.prepareFirstAdmin('http://x');
    expect(await auth.readSession(cookieOf(headers))).toBeUndefined();
  });
});

describe('farense user', () => {
  it('adds a person, prints a link that works once, and lists them', async () => {
    const added = run('add', 'Berta', '--role', 'viewer', '--json');
    expect(added.status).toBe(0);
    const { name, link } = JSON.parse(added.stdout) as { name: string; link: string };
    expect(name).toBe('berta');
    const session = await auth.readSession(cookieOf(await accept(tokenOf({ link }), 'a palavra da berta')));
    expect(session?.user).toMatchObject({ name: 'berta', role: 'viewer' });
    const { users } = JSON.parse(run('list', '--json').stdout) as { users: { name: string; active: boolean }[] };
    expect(users.map((user) => [user.name, user.active])).toEqual([
      ['admin', true],
      ['berta', true],
    ]);
  });

  it('resets a password: the old one works until the link is used', async () => {
    const { link } = JSON.parse(run('reset', 'berta', '--json').stdout) as { link: string };
    await expect(auth.signIn('berta', 'a palavra da berta', new Headers(), 'b')).resolves.toBeDefined();
    await accept(tokenOf({ link }), 'a nova da berta');
    await expect(auth.signIn('berta', 'a palavra da berta', new Headers(), 'c')).rejects.toMatchObject({
      code: 'wrong-password',
    });
  });

  it.each([
    ['a name with a space', ['add', 'dona berta'], 2],
    ['a role that there is not', ['add', 'ana', '--role', 'rei'], 2],
    ['a name that is taken', ['add', 'berta'], 1],
    ['somebody who is not there', ['reset', 'ninguém'], 1],
  ])('refuses %s with words and an exit code', (_what, args, status) => {
    const refused = run(...args);
    expect(refused.stderr).not.toBe('');
    expect(refused.status).toBe(status);
  });
});
