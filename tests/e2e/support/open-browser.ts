import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright';

const systemChromium = '/usr/bin/chromium';

/** The system's Chromium, the one that `CHROMIUM_PATH` names, or else Playwright's own. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? (existsSync(systemChromium) ? systemChromium : undefined);
  const args = ['--disable-gpu', '--disable-background-networking', '--no-first-run'];
  // Chromium refuses its sandbox to root.
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  return chromium.launch({ executablePath, args });
}
