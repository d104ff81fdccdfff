import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { expect } from 'vitest';

export interface DrawnStep {
  step: number;
  loss: number;
}

/** Steps and losses that a run's page has drawn, from its own CSV. */
export async function drawnLoss(page: Page): Promise<DrawnStep[]> {
  const panel = page.getByRole('figure', { name: 'Perda', exact: true });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: 'CSV', exact: true }).click(),
  ]);
  const rows = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  return rows.map((row) => ({ step: Number(row.split(',')[0]), loss: Number(row.split(',')[1]) }));
}

/** What is drawn once the step is there. */
export async function waitForStep(page: Page, step: number): Promise<DrawnStep[]> {
  for (;;) {
    const drawn = await drawnLoss(page);
    if ((drawn.at(-1)?.step ?? -1) >= step) return drawn;
    await page.waitForTimeout(500);
  }
}

/** Every step from the first on is there, once. */
export function expectNoGap(drawn: readonly DrawnStep[]): void {
  expect(drawn.map(({ step }) => step)).toEqual(drawn.map((_, i) => i));
}
