import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { expect, it } from 'vitest';
import { startServer } from '../../support/start-server.ts';

it('logs every question without personal data, with what it was answered from and when it expires', async () => {
  const server = await startServer();
  try {
    const content = 'Quantos pontos em 1994/95? Responde para ana@exemplo.pt ou 912345678';
    const response = await fetch(`${server.url}/v1/chat/completions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ model: 'farense', messages: [{ role: 'user', content }] }),
    });
    expect(response.status).toBe(200);
    const { farense } = await response.json();
    const database = createClient({ url: `file:${join(server.dataDir, 'farense.db')}` });
    const [row] = (await database.execute('select * from questions')).rows;
    expect(row).toMatchObject({
      outcome: farense.outcome,
      kind: farense.evidence.kind,
      path: 'composed',
      channel: 'api',
    });
    expect(row?.text).toBe('Quantos pontos em 1994/95? Responde para [email] ou [telefone]');
    expect(JSON.parse(String(row?.evidence_ids)).length).toBeGreaterThan(0);
    expect(Number(row?.expires_at)).toBeGreaterThan(Date.now());
    expect(server.log()).not.toMatch(/ana@|912345678/);
  } finally {
    await server.stop();
  }
});
