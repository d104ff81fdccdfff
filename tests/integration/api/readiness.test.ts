import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startServer } from '../../support/start-server.ts';

const main = join(import.meta.dirname, '../../../server/cli/main.ts');

const start = (env: Record<string, string>) =>
  spawnSync(process.execPath, [main, 'start'], { encoding: 'utf8', timeout: 60_000, env: { ...process.env, ...env } });

describe('farense start', () => {
  it('answers health, readiness and metrics', async () => {
    const server = await startServer();
    try {
      expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
      const ready = await fetch(`${server.url}/api/ready`);
      expect(await ready.json()).toMatchObject({
        ready: true,
        parts: { facts: true, database: true },
        engine: { state: 'stopped', problem: null },
      });
      expect(await (await fetch(`${server.url}/metrics`)).text()).toContain('farense_answers_total');
    } finally {
      await server.stop();
    }
  });

  it('says that a port is in use, and how to take another', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const { status, stderr } = start({ PORT: String(port) });
    other.close();
    expect(status).toBe(1);
    expect(stderr).toContain(`a porta ${port} está a ser usada`);
    expect(stderr).toContain('PORT=3001');
  });

  it.each([
    ['PORT', 'oitenta', 'de 0 a 65535'],
    ['FARENSE_ENGINE', 'ligado', 'auto, off ou'],
    ['FARENSE_RATE_LIMIT', '-1', 'perguntas por minuto'],
    ['LOG_LEVEL', 'alto', 'trace, debug'],
    ['FARENSE_PUBLIC_URL', 'farense.pt', 'endereço http(s)'],
    ['FARENSE_TRUST_PROXY', 'talvez', 'true ou false'],
  ])('stops at a wrong %s with its name and what is allowed', (name, value, allowed) => {
    const { status, stderr } = start({ [name]: value });
    expect(status).toBe(1);
    expect(stderr).toContain(`${name}="${value}"`);
    expect(stderr).toContain(allowed);
    expect(stderr).not.toContain('    at ');
  });
});
