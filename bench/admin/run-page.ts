/** Bytes and times of a run's page with 100,000 steps: `node bench/admin/run-page.ts`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordedRun } from '../../server/training/live/testing/recorded-run.ts';
import { openBrowser } from '../../tests/e2e/support/open-browser.ts';
import { adminPassword, sessionCookie } from '../../tests/e2e/support/sign-in.ts';
import { startServer } from '../../tests/support/start-server.ts';

const steps = 100_000;
const home = mkdtempSync(join(tmpdir(), 'farense-run-page-'));
recordedRun(home, { id: '20260101-000000-longo', steps });
const server = await startServer({ FARENSE_ADMIN_PASSWORD: adminPassword, FARENSE_RUNS: home });
const browser = await openBrowser();
try {
  const cookie = await sessionCookie(server.url);
  const [name = '', ...value] = cookie.split('=');
  const address = `${server.url}/admin/treinos/20260101-000000-longo`;

  const metrics = `${server.url}/api/admin/training/runs/20260101-000000-longo/metrics?points=600`;
  const timed = async () => {
    const started = performance.now();
    const body = await (await fetch(metrics, { headers: { cookie } })).arrayBuffer();
    return { ms: Math.round(performance.now() - started), bytes: body.byteLength };
  };
  console.log('metrics, first time (reads the whole file)', await timed());
  console.log('metrics, later', await timed());

  for (const visit of ['cold server', 'warm server']) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    await context.addCookies([{ name, value: value.join('='), url: server.url }]);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    let bytes = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    const started = performance.now();
    await page.goto(address);
    await page.locator('canvas').first().waitFor();
    await page.waitForTimeout(0);
    const ms = Math.round(performance.now() - started);
    await page.waitForTimeout(1000);
    console.log(visit, { 'chart drawn after ms': ms, 'bytes over the network': bytes });
    await context.close();
  }
} finally {
  await browser.close();
  await server.stop();
  rmSync(home, { recursive: true, force: true });
}
