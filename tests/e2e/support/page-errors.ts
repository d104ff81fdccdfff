import type { Page } from 'playwright';

/** Collects what the browser complains of: uncaught errors, blocked scripts and styles, failed requests. */
export function collectErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}
