import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { paths } from '#server/config/paths.ts';
import { importFacts } from '#server/facts/import-facts.ts';
import { hasSources } from './support/sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'farense-import-'));
const curated = join(folder, 'curated');
const to = join(folder, 'facts');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(paths.curated, curated, { recursive: true });
});

const edit = (file: string, change: (text: string) => string) =>
  writeFileSync(join(curated, file), change(readFileSync(join(curated, file), 'utf8')));

it('says which source file is missing, and what to do', () => {
  expect(() => importFacts(folder, { curated, to })).toThrow(/planteis: falta este ficheiro das fontes[\s\S]*--from/);
});

it.each([
  ['clubes.csv', 'id,nome', 'id,nombre', /clubes\.csv, linha 1: o cabeçalho devia ser/],
  ['clubes.csv', ',m,sim', ',x,sim', /clubes\.csv, linha 2, coluna "genero": "x" não serve/],
  ['fases.csv', '1994-i-divisao,1994', '1994-i-divisao,94', /fases\.csv, linha \d+, coluna "epoca": "94" não serve/],
])('names file, line and column of a wrong cell in %s', (file, from, wrong, message) => {
  edit(file, (text) => text.replace(from, wrong));
  expect(() => importFacts(folder, { curated, to })).toThrow(message);
});

describe.skipIf(!hasSources)('with the sources (needs FARENSE_DADOS)', () => {
  it('writes nothing when a club name is unknown, and names it', () => {
    edit('clubes-aliases.csv', (text) => text.replace(/^Varzim,.*\n/m, ''));
    const report = importFacts(paths.dados, { curated, to });
    expect(report.ok).toBe(false);
    expect(report.gate.failing.map(({ subject }) => subject)).toContain('matches opponent_id desconhecido:Varzim');
    expect(existsSync(to)).toBe(false);
  });

  it('writes nothing when a competition is not mapped, and names it', () => {
    edit('fases.csv', (text) => text.replace('Taça UEFA 1995/1996', 'Outro nome'));
    const report = importFacts(paths.dados, { curated, to });
    expect(report.gate.failing.map(({ subject }) => subject)).toContain(
      'matches stage_id desconhecida:Taça UEFA 1995/1996',
    );
    expect(existsSync(to)).toBe(false);
  });

  it('fails on a difference whose exception was taken away', () => {
    edit('excecoes-gate.csv', (text) => text.replace(/^linha-do-farense,.*\n/m, ''));
    const report = importFacts(paths.dados, { curated, to });
    expect(report.gate.failing).toMatchObject([{ check: 'linha-do-farense', subject: '2006-2-divisao-da-af-algarve' }]);
    expect(report.gate.tables.failing).toBe(1);
  });

  it('stops at an exception that explains nothing', () => {
    appendFileSync(join(curated, 'excecoes-gate.csv'), 'jogo-repetido,2020-01-01,Um engano que já não existe.\n');
    expect(importFacts(paths.dados, { curated, to }).ok).toBe(false);
  });
});
