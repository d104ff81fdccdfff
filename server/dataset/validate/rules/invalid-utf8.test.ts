import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { validateFiles } from '../validate-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'farense-utf8-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('the rule invalid-utf8 finds the first byte that is not UTF-8', async () => {
  const path = join(folder, 'dados.jsonl');
  const bad = Buffer.from('{"prompt":"Du\u009aan?","completion":"Sim, jogou."}', 'latin1');
  writeFileSync(path, Buffer.concat([Buffer.from('{"prompt":"Olá","completion":"Olá, viva."}\n'), bad]));
  const found = [];
  for await (const { rule, line, column } of validateFiles([path]))
    if (rule === 'invalid-utf8') found.push([line, column]);
  expect(found).toEqual([[2, 14]]);
});
