import type { BrowserContextOptions } from 'playwright';

/** What every path is walked on. */
export const devices: { device: string; options: BrowserContextOptions }[] = [
  { device: 'desktop', options: { viewport: { width: 1280, height: 860 }, locale: 'pt-PT' } },
  {
    device: 'phone',
    options: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'pt-PT' },
  },
];

export const [desktop, phone] = devices.map((device) => device.options);
