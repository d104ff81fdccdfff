import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recordedRun } from '#server/training/live/testing/recorded-run.ts';
import { listRuns } from '#server/training/runs/list-runs.ts';
import { writeTinyModel } from '../../mlx/support/tiny-model.ts';
import { writeDataset } from '../../mlx/training/support/training-bench.ts';
import { accessibilityFindings } from '../support/accessibility.ts';
import { drawnLoss, expectNoGap, waitForStep } from '../support/drawn-loss.ts';
import { endRuns } from '../support/end-runs.ts';
import { ownSiteForTests } from '../support/own-site-for-tests.ts';
import { adminPassword, giveSession, sessionCookie } from '../support/sign-in.ts';

const home = mkdtempSync(join(tmpdir(), 'farense-admin-training-'));
const runs = join(home, 'runs');
const env = {
  FARENSE_ADMIN_PASSWORD: adminPassword,
  FARENSE_DATA_DIR: join(home, 'data'),
  FARENSE_MODELS: join(home, 'models'),
  FARENSE_RUNS: runs,
};
const recorded = '20260101-000000-gravado';
// Declared before the site, so that it comes after the server has stopped.
afterAll(() => endRuns(runs, home));

const site = ownSiteForTests(async () => {
  writeTinyModel(join(home, 'models/tiny'), { hidden: 64, layers: 2, bits: null });
  writeDataset(join(home, 'data/datasets/pequeno'), 22, 5);
  recordedRun(runs, { id: recorded, steps: 300 });
  return env;
});
let cookie: string;

beforeAll(async () => {
  cookie = await sessionCookie(site.url);
});

async function signedIn(): Promise<Page> {
  const { page } = await site.open({ locale: 'pt-PT', viewport: { width: 1280, height: 900 } });
  await giveSession(page.context(), site.url, cookie);
  return page;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

it('a run goes from the form to a shared report, through a refresh and a server that is killed, without a gap', {
  timeout: 240_000,
}, async () => {
  const page = await signedIn();
  await page.goto(`${site.url}/admin/treinos/novo`);
  await page.getByLabel('Modelo de base').selectOption('tiny');
  await page.getByLabel('Conjunto de dados').selectOption({ label: 'pequeno' });
  await page.getByLabel('Nome', { exact: true }).fill('ao-vivo');
  await page.getByLabel('Épocas').fill('5000');
  await page.getByLabel('Taxa de aprendizagem').fill('muita');
  await page.getByRole('button', { name: 'Começar o treino' }).click();
  const wrong = page.getByLabel('Taxa de aprendizagem');
  await page.locator('[aria-invalid]').waitFor();
  expect(await wrong.getAttribute('aria-invalid')).toBe('true');
  expect(await page.locator(`[id="${await wrong.getAttribute('aria-describedby')}"]`).textContent()).toMatch(
    /número|number/,
  );
  expect(await page.getByLabel('Épocas').inputValue()).toBe('5000');

  await wrong.fill('0,001');
  await page.getByRole('button', { name: 'Começar o treino' }).click();
  await page.waitForURL(/\/admin\/treinos\/\d{8}-\d{6}-ao-vivo$/);
  await page.getByText(/A treinar, época/).waitFor({ timeout: 60_000 });
  await waitForStep(page, 5);

  await page.reload();
  const before = await waitForStep(page, 10);
  expectNoGap(before);

  await site.server.kill();
  await page.getByRole('alert').filter({ hasText: 'Sem ligação' }).waitFor();
  await site.startAgain();
  await page.getByRole('alert').filter({ hasText: 'Sem ligação' }).waitFor({ state: 'detached' });
  const after = await waitForStep(page, before.length + 5);
  expectNoGap(after);

  await page.getByRole('button', { name: 'Parar' }).click();
  await page.getByText(/^Parado no passo/).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Retomar' }).waitFor();
  const losses = (await drawnLoss(page)).map(({ loss }) => loss);
  expect(mean(losses.slice(-5))).toBeLessThan(mean(losses.slice(1, 6)));

  await page.getByRole('link', { name: 'Relatório', exact: true }).click();
  await page.getByRole('heading', { name: 'Treino ao-vivo' }).waitFor();
  await page.getByRole('button', { name: 'Partilhar por ligação' }).click();
  await page.getByRole('button', { name: 'Criar a ligação' }).click();
  const link = await page.getByLabel('Ligação', { exact: true }).inputValue();

  const { page: stranger } = await site.open();
  await stranger.goto(link);
  await stranger.getByRole('heading', { name: 'Treino ao-vivo' }).waitFor();
  expect(await stranger.content()).not.toContain(home);
  expect(await accessibilityFindings(stranger)).toEqual([]);
  const picture = await stranger.locator('meta[property="og:image"]').getAttribute('content');
  const { pathname } = new URL(picture ?? '');
  expect((await stranger.request.get(site.url + pathname)).headers()['content-type']).toBe('image/png');
  expect((await stranger.request.get(`${link}/ficheiro/pdf`)).headers()['content-type']).toBe('application/pdf');
  await stranger.goto(`${site.url}/admin/treinos`);
  expect(stranger.url()).toContain('/admin/entrar');

  await page.getByRole('button', { name: 'Fechar', exact: true }).click();
  await page.getByRole('button', { name: 'Acabar com a ligação de Treino ao-vivo' }).click();
  await page.getByRole('button', { name: 'Acabar', exact: true }).click();
  await page.getByText('A ligação já não funciona.').waitFor();
  await stranger.goto(link);
  await stranger.getByRole('heading', { name: 'Este relatório já não está aqui.' }).waitFor();
  expect((await stranger.request.get(`${link}/ficheiro/pdf`)).status()).toBe(404);
});

it('tells who watches that the run was deleted', async () => {
  const id = '20260101-000001-passageiro';
  recordedRun(runs, { id, steps: 20 });
  const page = await signedIn();
  await page.goto(`${site.url}/admin/treinos/${id}`);
  await waitForStep(page, 20);
  const gone = await page.request.delete(`${site.url}/api/admin/training/runs/${id}`, {
    headers: { Origin: site.url },
  });
  expect(gone.status()).toBe(204);
  await page.getByText('Este treino foi apagado.').waitFor();
});

it('keeps how charts are drawn in the address', async () => {
  const page = await signedIn();
  await page.goto(`${site.url}/admin/treinos/${recorded}`);
  await waitForStep(page, 300);
  await page.getByLabel('Escala logarítmica').check();
  await page.getByLabel('Eixo').selectOption('tempo');
  await page.reload();
  expect(await page.getByLabel('Escala logarítmica').isChecked()).toBe(true);
  expect(await page.getByLabel('Eixo').inputValue()).toBe('tempo');
  await page.getByRole('figure', { name: 'Perda', exact: true }).getByRole('button', { name: 'tabela' }).click();
  await page.getByRole('row', { name: /10 min 00 s/ }).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
});

it('lays runs upon each other', async () => {
  const page = await signedIn();
  recordedRun(runs, { id: '20260101-000002-outro', steps: 60 });
  await page.goto(`${site.url}/admin/comparar?treino=${recorded}`);
  await page.getByLabel(/outro/).check();
  await page.getByRole('columnheader', { name: 'outro' }).first().waitFor();
  expect(
    await page
      .getByRole('row', { name: /^passos/ })
      .first()
      .textContent(),
  ).toBe('passos30060');
  expect(await accessibilityFindings(page)).toEqual([]);
});

it.each([
  ['GET', 'training/runs/..%2F..%2Fetc'],
  ['GET', 'training/runs/20260101-000000-gravado%2F..%2F..'],
  ['DELETE', 'training/runs/%2e%2e'],
  ['DELETE', `training/runs/${recorded}/checkpoints/..%2F..`],
  ['POST', `training/runs/${recorded}/checkpoints/%2e%2e%2f${recorded}/restore`],
  ['GET', 'reports/preview?treino=../../etc'],
])('%s %s leads nowhere', async (method, address) => {
  const response = await fetch(`${site.url}/api/admin/${address}`, {
    method,
    headers: { cookie, Origin: site.url, 'Content-Type': 'application/json' },
    ...(method === 'POST' ? { body: '{}' } : {}),
  });
  expect(response.status).toBe(404);
  expect(listRuns(runs).some(({ id }) => id === recorded)).toBe(true);
});
