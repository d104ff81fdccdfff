/**
 * Validates and cleans a large generated file in a process of its own each, and prints lines a second and the largest
 * resident memory. `node bench/dataset/large-file.ts [GB] [folder for temporary files]`
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanFile } from '#server/dataset/clean/clean-file.ts';
import { validateFiles } from '#server/dataset/validate/validate-files.ts';
import { writeRows } from './write-rows.ts';

const [, , first = '1', second = ''] = process.argv;
const tasks = ['rows', 'all', 'clean'] as const;
const task = tasks.find((name) => name === first);

async function work(name: (typeof tasks)[number], file: string): Promise<number> {
  if (name === 'clean') return (await cleanFile(file, { output: `${file}.clean` })).read;
  const findings = validateFiles([file], { rowsOnly: name === 'rows' });
  for (;;) {
    const next = await findings.next();
    if (next.done) return next.value.files.reduce((sum, { lines }) => sum + lines, 0);
  }
}

if (task) {
  const began = performance.now();
  const lines = await work(task, second);
  const { user, system } = process.cpuUsage();
  const cpu = (user + system) / 1e6;
  const seconds = (performance.now() - began) / 1000;
  // maxRSS is in kilobytes.
  const memory = process.resourceUsage().maxRSS / 1024;
  console.log(
    `${task}: ${lines} lines in ${seconds.toFixed(1)} s = ${Math.round(lines / seconds)} lines/s (${Math.round(lines / cpu)} a second of processor time), ${memory.toFixed(0)} MB`,
  );
} else {
  const folder = mkdtempSync(join(second || tmpdir(), 'farense-bench-'));
  try {
    const file = join(folder, 'large.jsonl');
    const rows = writeRows(file, Number(first) * 2 ** 30);
    console.log(`${rows} rows, ${(statSync(file).size / 2 ** 30).toFixed(2)} GB`);
    for (const name of tasks) spawnSync(process.execPath, [import.meta.filename, name, file], { stdio: 'inherit' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
