import type { Browser, BrowserContextOptions, Page } from 'playwright';

/** A page in a context of its own, as axe needs it; `page.context().close()` ends both. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  return context.newPage();
}
