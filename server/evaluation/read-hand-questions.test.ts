import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readHandQuestions } from './read-hand-questions.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'farense-avaliacao-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, questions: string) =>
  writeFileSync(join(folder, name), `tipo: t\nperguntas:\n${questions}`);

it('reads a question, with defaults for what is not said', () => {
  write('a.yaml', "  - {id: x, estilo: cuidado, turnos: ['Quantos?'], deve: [37], nota: tabela}\n");
  expect(readHandQuestions(folder)).toEqual([
    {
      id: 'x',
      origin: 'hand',
      kind: 't',
      style: 'cuidado',
      turns: ['Quantos?'],
      must: ['37'],
      mustNot: [],
      outcomes: ['answered'],
      note: 'tabela',
    },
  ]);
});

it('the questions of the project are at least 170, of all kinds', () => {
  const questions = readHandQuestions();
  expect(questions.length).toBeGreaterThanOrEqual(170);
  expect(new Set(questions.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(14);
});

describe('a mistake is named with its file', () => {
  const good = "estilo: cuidado, turnos: ['?'], nota: n";
  it.each([
    ['an unknown field', `  - {id: x, ${good}, dve: [37]}\n`, /a\.yaml.*dve/s],
    ['an unknown outcome', `  - {id: x, ${good}, resultado: [certa]}\n`, /a\.yaml.*resultado/s],
    ['a broken expression', `  - {id: x, ${good}, deve: ['/(/']}\n`, /a\.yaml.*expressão/s],
    ['no turns', '  - {id: x, estilo: c, turnos: [], nota: n}\n', /a\.yaml.*turnos/s],
    ['a repeated id', `  - {id: x, ${good}}\n  - {id: x, ${good}}\n`, /"x" está repetido/],
  ])('%s', (_, text, message) => {
    write('a.yaml', text);
    expect(() => readHandQuestions(folder)).toThrow(message);
  });
});
