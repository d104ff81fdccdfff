import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { machineAlerts } from '#server/alerts/machine-alerts.ts';

const folder = mkdtempSync(join(tmpdir(), 'farense-alerts-'));
let webhook: Server;
let address: string;
let received: { text: string; alert: { id: string } }[] = [];
let status = 200;
let tell: typeof import('#server/alerts/tell-alerts.ts').tellAlerts;

const alert = (id: string) => ({
  id,
  severity: 'problem' as const,
  text: 'O treino falhou.',
  href: '/admin/treinos/x',
  way: 'Ver o treino',
});

beforeAll(async () => {
  vi.stubEnv('FARENSE_DATA_DIR', folder);
  vi.stubEnv('LOG_LEVEL', 'silent');
  vi.resetModules();
  tell = (await import('#server/alerts/tell-alerts.ts')).tellAlerts;
  webhook = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      received.push(JSON.parse(body));
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => webhook.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(webhook.address() as AddressInfo).port}/`;
});

beforeEach(() => {
  received = [];
  status = 200;
});

afterAll(() => {
  vi.unstubAllEnvs();
  webhook.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('alerts', () => {
  it('go to the webhook once for as long as they last, and again when they come back', async () => {
    await tell([alert('a')], address);
    await tell([alert('a')], address);
    expect(received.map((each) => each.alert.id)).toEqual(['a']);
    expect(received[0]?.text).toContain('O treino falhou.');
    await tell([], address);
    await tell([alert('a')], address);
    expect(received).toHaveLength(2);
  });

  it('are tried again when the webhook refuses them', async () => {
    status = 500;
    expect(await tell([alert('b')], address)).toEqual([]);
    status = 200;
    expect((await tell([alert('b')], address)).map(({ id }) => id)).toEqual(['b']);
    expect(received.map((each) => each.alert.id)).toEqual(['b', 'b']);
  });

  it('do not fail when the webhook cannot be reached', async () => {
    await expect(tell([alert('c')], 'http://127.0.0.1:9/')).resolves.toEqual([]);
  });

  it.each([
    ['plenty of both', 50e9, 4e9, []],
    ['4 GB of disk', 4e9, 4e9, ['disk-low']],
    ['half a GB of disk', 0.5e9, 4e9, ['disk-full']],
    ['hardly any memory', 50e9, 0.2e9, ['memory-low']],
  ])('of the machine with %s', (_what, disk, memory, ids) => {
    const found = machineAlerts({ free: disk, total: 100e9 }, { free: memory, total: 16e9 });
    expect(found.map(({ id }) => id)).toEqual(ids);
  });
});
