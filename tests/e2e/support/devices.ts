import type { BrowserContextOptions } from 'playwright';

export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  locale: 'pt-PT',
};

/** As far as a page must fit. Not with `isMobile`: there the window widens with what overflows, and nothing would be seen. */
export const narrowest = { width: 320, height: 640 };

/** What every path is walked on. */
export const devices: { device: string; options: BrowserContextOptions }[] = [
  { device: 'desktop', options: { viewport: { width: 1280, height: 860 }, locale: 'pt-PT' } },
  { device: 'phone', options: phone },
];
