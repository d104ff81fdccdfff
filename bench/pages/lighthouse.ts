import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Lighthouse on the chat, a season and a match, as a phone sees them. It is not a package of the project: install it in
 * a folder of its own and name it.
 *
 *   npm install --prefix /tmp/lighthouse lighthouse
 *   npm start                                          # in another terminal; the build of production
 *   node bench/pages/lighthouse.ts /tmp/lighthouse http://127.0.0.1:3000
 *
 * The browser is `CHROMIUM_PATH`, or /usr/bin/chromium. Nothing else should run on the machine: what it measures is time.
 */
const [folder, site = 'http://127.0.0.1:3000'] = process.argv.slice(2);
if (!folder) {
  process.stderr.write('usage: node bench/pages/lighthouse.ts FOLDER_WITH_LIGHTHOUSE [ADDRESS]\n');
  process.exit(2);
}

const paths = ['/', '/epocas/1994-95', '/jogos/1995-04-01-benfica-casa'];
const output = mkdtempSync(join(tmpdir(), 'farense-lighthouse-'));

interface Report {
  categories: Record<string, { title: string; score: number | null }>;
  audits: Record<string, { title: string; score: number | null; scoreDisplayMode: string; displayValue?: string }>;
}

function measure(path: string, name: string): Promise<Report> {
  const file = join(output, `${name}.json`);
  const flags = ['--headless=new', '--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])].join(' ');
  const child = spawn(
    process.execPath,
    [
      join(folder ?? '', 'node_modules/lighthouse/cli/index.js'),
      new URL(path, site).href,
      '--quiet',
      '--output=json',
      `--output-path=${file}`,
      `--chrome-flags=${flags}`,
    ],
    { stdio: ['ignore', 'inherit', 'inherit'], env: { CHROME_PATH: '/usr/bin/chromium', ...process.env } },
  );
  return new Promise((resolve, reject) => {
    child.once('exit', (code) =>
      code === 0 ? resolve(JSON.parse(readFileSync(file, 'utf8'))) : reject(new Error(`lighthouse ended with ${code}`)),
    );
  });
}

const times = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'];

for (const [i, path] of paths.entries()) {
  const { categories, audits } = await measure(path, String(i));
  const scores = Object.values(categories).map(({ title, score }) => `${title} ${Math.round((score ?? 0) * 100)}`);
  process.stdout.write(`${path}\n  ${scores.join(' · ')}\n`);
  process.stdout.write(`  ${times.map((id) => `${id} ${audits[id]?.displayValue}`).join(' · ')}\n`);
  const failed = Object.values(audits).filter(
    ({ score, scoreDisplayMode }) => score === 0 && scoreDisplayMode === 'binary',
  );
  for (const { title } of failed) process.stdout.write(`  failed: ${title}\n`);
}
process.stdout.write(`reports: ${output}\n`);
