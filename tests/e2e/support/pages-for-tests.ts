import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { openBrowser } from './open-browser.ts';
import { collectErrors } from './page-errors.ts';

export interface OpenedPage {
  page: Page;
  /** What the browser complained of on this page so far. */
  errors: string[];
}

export interface Pages {
  /** A page in a context of its own, closed after the test. */
  open: (options?: BrowserContextOptions) => Promise<OpenedPage>;
  /** The same, for who closes its context: one page for many tests that do not mind what the browser keeps. */
  openForLong: (options?: BrowserContextOptions) => Promise<OpenedPage>;
}

async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<OpenedPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  return { page, errors: collectErrors(page) };
}

/** One browser for all tests of a file. */
export function pagesForTests(): Pages {
  let browser: Browser;
  const opened: Page[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
  });

  afterEach(() => Promise.all(opened.splice(0).map((page) => page.context().close())));

  afterAll(() => browser?.close());

  return {
    async open(options) {
      const one = await openPage(browser, options);
      opened.push(one.page);
      return one;
    },
    openForLong: (options) => openPage(browser, options),
  };
}
