import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, expect, it } from 'vitest';
import { ensureDataset, ownDataset } from '#server/training/data/ensure-dataset.ts';
import { listRuns } from '#server/training/runs/list-runs.ts';
import { chatPage } from '../support/chat-page.ts';
import { drawnLoss, expectNoGap, waitForStep } from '../support/drawn-loss.ts';
import { endRuns } from '../support/end-runs.ts';
import { ownSiteForTests } from '../support/own-site-for-tests.ts';

const name = 'ensaio';
const home = mkdtempSync(join(tmpdir(), 'farense-whole-'));
const runs = join(home, 'runs');

const output = join(home, 'output');

// Declared before the site, so that it comes after the server has stopped.
afterAll(() => endRuns(runs, home));

/** A few of the project's own examples: each validation of all takes a minute on a busy computer. */
async function writeFewExamples(to: string): Promise<void> {
  await ensureDataset(ownDataset);
  mkdirSync(to, { recursive: true });
  for (const [file, count] of [['train.jsonl', 400] as const, ['valid.jsonl', 24] as const]) {
    const lines = readFileSync(join(ownDataset, file), 'utf8').split('\n').slice(0, count);
    writeFileSync(join(to, file), `${lines.join('\n')}\n`);
  }
}

/** No adapter is there yet: what is published must beat the embedded model alone. */
const site = ownSiteForTests(async () => {
  await writeFewExamples(join(home, 'data/datasets/poucos'));
  return {
    FARENSE_DATA_DIR: join(home, 'data'),
    FARENSE_RUNS: runs,
    FARENSE_OUTPUT: output,
    FARENSE_GATE_QUESTIONS: '12',
    FARENSE_ENGINE: 'auto',
  };
});

async function enter(page: Page): Promise<void> {
  const [, link = ''] = /(http\S+\/admin\/convite\/\S+)/.exec(site.server.log()) ?? [];
  await page.goto(link);
  await page.getByLabel('Palavra-passe', { exact: true }).fill('uma frase para entrar');
  await page.getByLabel('Repetir a palavra-passe').fill('uma frase para entrar');
  await page.getByRole('button', { name: 'Guardar e entrar' }).click();
  await page.getByRole('heading', { level: 1, name: 'Painel' }).waitFor();
}

async function startRun(page: Page): Promise<void> {
  await page.goto(`${site.url}/admin/treinos/novo`);
  expect(await page.getByRole('radio', { name: /^mini/ }).isChecked()).toBe(true);
  await page.getByLabel('Nome', { exact: true }).fill(name);
  await page.getByLabel('Conjunto de dados').selectOption({ label: 'poucos' });
  // So little that it answers as the model alone does, whatever the luck of the first steps: the gate lets it through.
  await page.getByLabel('Taxa de aprendizagem').fill('0,000001');
  // More than there is time for: it ends where the test stops it.
  await page.getByLabel('Épocas').fill('40');
  await page.getByLabel('Passos, no máximo').fill('2000');
  await page.getByText(/^Mais \d+ opções$/).click();
  await page.getByLabel('Passos entre validações').fill('20');
  await page.getByLabel('Passos entre pontos de controlo').fill('10');
  await page.getByRole('button', { name: 'Medir primeiro' }).click();
  await page.getByText('Cabe nesta máquina.').waitFor();
  await page.getByRole('button', { name: 'Começar o treino' }).click();
  await page.getByText(/A treinar, época/).waitFor();
}

async function stop(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Parar' }).click();
  await page.getByText(/^Parado no passo/).waitFor();
}

/** Presses the button and waits for the gate's verdict. */
async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publicar o melhor' }).click();
  const verdict = page.getByText(/^(Publicado: o chat usa-o|Não foi publicado, porque|Não se chegou a comparar)/);
  await verdict.waitFor({ timeout: 1_200_000 });
  expect(await verdict.locator('..').innerText()).toMatch(/^Publicado/);
  const { questions, scores } = JSON.parse(readFileSync(join(output, name, 'evaluation.json'), 'utf8'));
  expect(questions.count).toBe(12);
  expect(scores.falseFigures).toBe(0);
}

async function shareReport(page: Page): Promise<string> {
  await page.goto(`${site.url}/admin/treinos`);
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('link', { name: 'Relatório', exact: true }).click();
  await page.getByRole('heading', { name: `Treino ${name}` }).waitFor();
  await page.getByRole('button', { name: 'Partilhar por ligação' }).click();
  await page.getByRole('button', { name: 'Criar a ligação' }).click();
  return page.getByLabel('Ligação', { exact: true }).inputValue();
}

it('an admin enters by the one-time link, trains the embedded model through a killed server, publishes it, asks, and shares', async () => {
  const { page, errors } = await site.open({ locale: 'pt-PT', viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(120_000);
  await enter(page);
  await startRun(page);
  // Drawn as it comes, on the page as it was opened.
  await waitForStep(page, 6);
  expect(errors).toEqual([]);

  await page.reload();
  await waitForStep(page, 12);
  await site.server.kill();
  await page.getByRole('alert').filter({ hasText: 'Sem ligação' }).waitFor();
  const [before] = listRuns(runs).map(({ state }) => state.step);
  await site.startAgain();
  await page.getByRole('alert').filter({ hasText: 'Sem ligação' }).waitFor({ state: 'detached' });
  // Validated once, so that there is a best to publish.
  expectNoGap(await waitForStep(page, Math.max(21, (before ?? 0) + 1)));

  await stop(page);
  const stopped = (await drawnLoss(page)).length;
  await page.getByRole('button', { name: 'Retomar' }).click();
  const resumed = await waitForStep(page, stopped + 2);
  expectNoGap(resumed);
  // The embedded model knows its dataset already: its loss need not fall in so few steps. It does in training.long.ts.
  for (const { loss } of resumed.slice(1)) expect(loss).toBeGreaterThan(0);
  await stop(page);

  await publish(page);
  await page.goto(`${site.url}/admin/modelos`);
  await page.getByRole('row', { name: new RegExp(`^${name} a responder`) }).waitFor();

  await page.goto(site.url);
  await chatPage(page).ask('Em que lugar ficou o Farense em 1994/95?');
  expect(await chatPage(page).log.innerText()).toMatch(/5\.º|quinto/);

  const { page: stranger } = await site.open();
  await stranger.goto(await shareReport(page));
  await stranger.getByRole('heading', { name: `Treino ${name}` }).waitFor();
  expect(await stranger.content()).not.toContain(home);
  expect((await stranger.request.get(`${site.url}/api/admin/training/runs`)).status()).toBe(401);
  await stranger.goto(`${site.url}/admin/treinos`);
  expect(new URL(stranger.url()).pathname).toBe('/admin/entrar');
});
