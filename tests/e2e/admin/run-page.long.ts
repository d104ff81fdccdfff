import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commitCheckpoint } from '#server/checkpoints/commit-checkpoint.ts';
import { root } from '#server/config/paths.ts';
import { runFiles } from '#server/training/run-files.ts';
import { readState, updateState } from '#server/training/run-record.ts';
import { drawnLoss, waitForStep } from '../support/drawn-loss.ts';
import { endRuns } from '../support/end-runs.ts';
import { ownSiteForTests } from '../support/own-site-for-tests.ts';
import { adminPassword, giveSession, sessionCookie } from '../support/sign-in.ts';

const home = mkdtempSync(join(tmpdir(), 'farense-run-page-'));
const runs = join(home, 'runs');
const shipped = join(root, 'checkpoints_qlora');
/** The run that comes with the project. */
const id = readdirSync(shipped).find((name) => name.endsWith('-farense-mini')) ?? '';
const folder = join(runs, id);
// Declared before the site, so that it comes after the server has stopped.
afterAll(() => endRuns(runs, home));

/** Its checkpoints are not shipped: two like those that it had. */
function keepCheckpoint(step: number): void {
  const info = {
    ...{ format: 1 as const, run: id, step, epoch: 0, position: step, rng: { seed: 42, step } },
    ...{ scheduler: { kind: 'cosine', step, total_steps: 450 }, tokens: 0, elapsed_s: step, loss: 0.2, val_loss: 0.2 },
    ...{ first_val_loss: 0.3, best_val_loss: 0.2, best_step: step, stale_validations: 0, threads: 2, device: 'cpu' },
    fingerprint: { config: '', dataset: '', base: '' },
  };
  commitCheckpoint(folder, info, (to) => {
    cpSync(runFiles(folder).adapters, to, { recursive: true });
    cpSync(join(to, 'adapters.safetensors'), join(to, 'optimizer.safetensors'));
  });
}

const site = ownSiteForTests(async () => {
  cpSync(join(shipped, id), folder, { recursive: true });
  for (const step of [225, 450]) keepCheckpoint(step);
  updateState(folder, { checkpoints: readdirSync(folder).filter((name) => name.startsWith('checkpoint_')) });
  return { FARENSE_ADMIN_PASSWORD: adminPassword, FARENSE_DATA_DIR: join(home, 'data'), FARENSE_RUNS: runs };
});
let cookie: string;
let page: Page;
let chart: Locator;

beforeAll(async () => {
  cookie = await sessionCookie(site.url);
});

beforeEach(async () => {
  ({ page } = await site.open({ locale: 'pt-PT', viewport: { width: 1280, height: 900 } }));
  await giveSession(page.context(), site.url, cookie);
  await page.goto(`${site.url}/admin/treinos/${id}`);
  chart = page.getByRole('figure', { name: 'Perda', exact: true });
  await waitForStep(page, 450);
});

const picture = () => chart.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
const range = () => new URL(page.url()).searchParams.get('de-a');

/** From one share of the chart's width to another, as a hand draws. */
async function draw(from: number, to: number): Promise<void> {
  const box = await chart.locator('canvas').boundingBox();
  if (!box) throw new Error('the chart is not there');
  const [x, y] = [(share: number) => box.x + box.width * share, box.y + box.height / 2];
  await page.mouse.move(x(from), y);
  await page.mouse.down();
  await page.mouse.move(x(to), y, { steps: 8 });
  await page.mouse.up();
}

describe('a chart of a run', () => {
  it('is saved as a picture with its background, and as the numbers that it draws', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      chart.getByRole('button', { name: 'PNG', exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('perda.png');
    const png = readFileSync(await download.path());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    // IHDR: width and height.
    expect(png.readUInt32BE(16)).toBeGreaterThan(600);
    expect(png.readUInt32BE(20)).toBeGreaterThan(200);
    const drawn = await drawnLoss(page);
    expect(drawn).toHaveLength(451);
    const last = readFileSync(runFiles(folder).metrics, 'utf8').trimEnd().split('\n').at(-1) ?? '';
    expect(drawn.at(-1)?.loss).toBeCloseTo(JSON.parse(last).loss, 4);
  });

  it.each(['Escala logarítmica', 'Ignorar valores aberrantes'])(
    'is drawn otherwise with «%s», also after a refresh, and back',
    async (name) => {
      // A first visit writes on charts with the system's font, every later one with ours.
      await page.reload();
      await waitForStep(page, 450);
      const [plain, setting] = [await picture(), page.getByLabel(name)];
      await setting.check();
      await expect.poll(picture).not.toBe(plain);
      const changed = await picture();
      await page.reload();
      await waitForStep(page, 450);
      expect(await setting.isChecked()).toBe(true);
      await expect.poll(picture).toBe(changed);
      await setting.uncheck();
      await expect.poll(picture).toBe(plain);
    },
  );

  it('is zoomed by drawing over it, moved with Shift, and shown whole again', async () => {
    await draw(0.3, 0.6);
    await expect.poll(range).toMatch(/^\d+-\d+$/);
    const [from = 0, to = 0] = (range() ?? '').split('-').map(Number);
    expect(to - from).toBeGreaterThan(80);
    expect(to - from).toBeLessThan(200);
    await page.keyboard.down('Shift');
    await draw(0.6, 0.4);
    await page.keyboard.up('Shift');
    await expect.poll(() => Number(range()?.split('-')[0])).toBeGreaterThan(from);
    await page.getByRole('button', { name: 'ver tudo' }).first().click();
    expect(range()).toBeNull();
  });

  it('shows the steps that are typed', async () => {
    await page.getByLabel('Do passo').fill('100');
    await expect.poll(range).toBe('100-450');
    await page.getByLabel('ao', { exact: true }).fill('200');
    await expect.poll(range).toBe('100-200');
    await page.getByRole('button', { name: 'ver tudo' }).first().click();
    expect(await page.getByLabel('Do passo').inputValue()).toBe('');
  });

  it('fills the screen', async () => {
    await chart.getByRole('button', { name: 'ecrã inteiro' }).click();
    await expect.poll(() => chart.evaluate((figure) => document.fullscreenElement === figure)).toBe(true);
    const box = await chart.locator('canvas').boundingBox();
    expect(box?.height).toBeGreaterThan(600);
  });
});

it('goes back to a checkpoint, keeping the newer ones aside, and deletes one, each after a question', async () => {
  const table = page.getByRole('table', { name: 'Pontos de controlo deste treino' });
  const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'));
  await table.getByRole('button', { name: 'Repor o passo 225' }).click();
  await dialog.getByRole('button', { name: 'Cancelar' }).click();
  expect(readState(folder).step).toBe(450);

  await table.getByRole('button', { name: 'Repor o passo 225' }).click();
  await dialog.getByRole('button', { name: 'Repor', exact: true }).click();
  await page.getByText('Reposto no passo 225.').waitFor();
  await page.getByText(/^Parado no passo 225 de 450/).waitFor();
  expect(readState(folder)).toMatchObject({ status: 'stopped', step: 225 });
  expect(readdirSync(folder).filter((name) => name.startsWith('aside-'))).toHaveLength(1);

  await table.getByRole('button', { name: 'Apagar o passo 225' }).click();
  await dialog.getByRole('button', { name: 'Apagar', exact: true }).click();
  await page.getByText('Apagado o ponto do passo 225.').waitFor();
  await page.getByText('Este treino não tem nenhum.').waitFor();
  expect(readState(folder).checkpoints).toEqual([]);
});
