import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Gives each test file a folder of its own for what a server or a training writes, before anything reads the setting: two
 * files at a time must not wait for each other's training, and no test writes where the developer's own data lies.
 */
if (!process.env.FARENSE_DATA_DIR) {
  const folder = mkdtempSync(join(tmpdir(), 'farense-data-'));
  process.env.FARENSE_DATA_DIR = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}
