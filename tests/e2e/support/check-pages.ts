import type { BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFindings } from './accessibility.ts';
import { devices, narrowest } from './devices.ts';
import type { OpenedPage } from './pages-for-tests.ts';
import type { Site } from './site-for-tests.ts';

/** Ids that more than one element may have: pieces of drawings, alike wherever they stand. */
const shared = ['riscas'];

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** A test a page and device. One browser page walks them all: what they show is the same whatever it has seen. */
export function checkPages(
  what: string,
  site: Site,
  pages: readonly (readonly [path: string, title: string])[],
  prepare: (context: BrowserContext) => Promise<void> = async () => {},
): void {
  describe.each(devices)(`${what} on a $device`, ({ options }) => {
    let opened: OpenedPage;

    beforeAll(async () => {
      opened = await site.openForLong(options);
      await prepare(opened.page.context());
    });

    afterAll(() => opened?.page.context().close());

    it.each(pages)('%s is whole, accessible and stays within the screen', async (path, title) => {
      const { page, errors } = opened;
      const response = await page.goto(site.url + path);
      expect(response?.status()).toBe(200);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
      expect(await page.title()).toContain('Farense');
      expect(await accessibilityFindings(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      if (options.viewport && !options.isMobile) {
        await page.setViewportSize(narrowest);
        expect(await overflow(page)).toBeLessThanOrEqual(0);
        await page.setViewportSize(options.viewport);
      }
      const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
      // A fragment means one row.
      expect(ids.filter((id, i) => ids.indexOf(id) !== i && !shared.includes(id))).toEqual([]);
      expect(errors.splice(0)).toEqual([]);
    });
  });
}
