import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { z } from 'zod';
import { readCsv } from './read-csv.ts';
import { csvText } from './write-csv.ts';

const folder = mkdtempSync(join(tmpdir(), 'farense-csv-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const schema = z.object({ id: z.string().min(1), n: z.string().regex(/^\d+$/, 'a whole number').transform(Number) });
const file = join(folder, 'tabela.csv');
const read = (text: string) => {
  writeFileSync(file, text);
  return readCsv(file, schema, 'faça isto.');
};

it('reads rows with the line each stands on, over cells of several lines', () => {
  expect(read('id,n\n"a\nb",1\nc,2\n').rows).toEqual([
    { line: 2, row: { id: 'a\nb', n: 1 } },
    { line: 4, row: { id: 'c', n: 2 } },
  ]);
});

it('writes what it reads back the same', () => {
  const rows = [
    { id: 'com, vírgula', n: 1 },
    { id: 'com "aspas"', n: 2 },
  ];
  expect(read(csvText(['id', 'n'], rows)).rows.map(({ row }) => row)).toEqual(rows);
});

it.each([
  ['a wrong cell', 'id,n\na,1\nb,dois\n', /tabela\.csv, linha 3, coluna "n": "dois" não serve: a whole number/],
  ['an empty cell', 'id,n\na,\n', /linha 2, coluna "n": "" não serve/],
  ['another header', 'id,m\na,1\n', /linha 1: o cabeçalho devia ser "id,n"/],
  ['a missing cell', 'id,n\na\n', /não é um CSV válido/],
  ['an open quote', 'id,n\n"a,1\n', /não é um CSV válido/],
  ['an empty file', '', /o cabeçalho devia ser/],
])('names file, line and column of %s, and the way out', (_, text, message) => {
  expect(() => read(text)).toThrow(message);
  expect(() => read(text)).toThrow(/Para resolver: faça isto\./);
});

it('says that a file is not there', () => {
  expect(() => readCsv(join(folder, 'outra.csv'), schema, 'faça isto.')).toThrow(/outra\.csv: o ficheiro não existe/);
});
