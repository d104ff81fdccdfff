import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { paths } from '#server/config/paths.ts';
import { addFact } from '#server/facts/additions/add-fact.ts';
import { factsFile, factTableNames } from '#server/facts/csv/facts-folder.ts';
import { importFacts } from '#server/facts/import-facts.ts';
import { hasSources } from './support/sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'farense-add-'));
const curated = join(folder, 'curated');
const facts = join(folder, 'facts');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(paths.curated, curated, { recursive: true });
  cpSync(paths.facts, facts, { recursive: true });
});

const match = {
  data: '2025-11-30',
  adversario: 'sporting b',
  campo: 'fora',
  golos_marcados: '1',
  golos_sofridos: '0',
  jornada: 'J12',
  fonte: 'https://exemplo.pt/jogo',
};
const text = (table: Parameters<typeof factsFile>[1], of = facts) => readFileSync(factsFile(of, table), 'utf8');

describe('adding a fact by hand', () => {
  it("puts next Sunday's match among the facts, in the season's league, with its source", () => {
    const result = addFact('match', match, { curated, facts });
    expect(result).toMatchObject({ ok: true, id: '2025-11-30-sporting-b-fora', findings: [] });
    expect(text('matches')).toContain('2025-11-30-sporting-b-fora,2025,2025-liga-portugal-2,2025-11-30');
    expect(text('matches')).toContain(',adicionados,https://exemplo.pt/jogo,ok,');
  });

  it('adds a person and other names, which later additions can use', () => {
    addFact('person', { id: 'joao-teste', nome: 'João Teste', papeis: 'jogador', fonte: 'jornal' }, { curated, facts });
    addFact(
      'alias',
      { alias: 'Testinho', de_quem: 'pessoa', id: 'joao-teste', tipo: 'alcunha', fonte: 'jornal' },
      { curated, facts },
    );
    addFact(
      'alias',
      { alias: 'Leõezinhos', de_quem: 'clube', id: 'sporting-b', tipo: 'alcunha', fonte: 'jornal' },
      { curated, facts },
    );
    expect(addFact('match', { ...match, adversario: 'leoezinhos' }, { curated, facts }).ok).toBe(true);
    expect(text('person_aliases')).toContain('Testinho,joao-teste,alcunha');
  });

  it.each([
    ['a match twice', 'match', { ...match, data: '2025-11-02' }, 'jogo-repetido 2025-11-02'],
    [
      'a stage that does not exist',
      'match',
      { ...match, fase: '2025-liga-xpto' },
      'referencia-desconhecida matches stage_id 2025-liga-xpto',
    ],
    [
      'an alias of another club',
      'alias',
      { alias: 'Vitória SC', de_quem: 'clube', id: 'vitoria-setubal', tipo: 'nome', fonte: 'x' },
      'alias-ambiguo vitoria sc',
    ],
    [
      'a name of nobody',
      'alias',
      { alias: 'Zé', de_quem: 'pessoa', id: 'nao-existe', tipo: 'nome', fonte: 'x' },
      'referencia-desconhecida person_aliases person_id nao-existe',
    ],
    [
      'a person that exists',
      'person',
      { id: 'hassan-nader', nome: 'Hassan', papeis: 'jogador', fonte: 'x' },
      'linha-repetida people hassan-nader',
    ],
  ] as const)('writes nothing for %s', (_, kind, given, finding) => {
    const before = factTableNames.map((table) => text(table)).join();
    const result = addFact(kind, given, { curated, facts });
    expect(result.findings.map(({ check, subject }) => `${check} ${subject}`)).toContain(finding);
    expect(factTableNames.map((table) => text(table)).join()).toBe(before);
  });

  it.each([
    [{ data: '2025-02-30' }, /"data": uma data AAAA-MM-DD que exista/],
    [{ campo: 'longe' }, /"campo": casa, fora ou neutro/],
    [{ golos_marcados: '-1' }, /"golos_marcados"/],
    [{ fonte: '' }, /"fonte": não pode ficar vazio/],
    [{ adversario: 'Xpto FC' }, /não há clube chamado "Xpto FC"/],
  ])('names the value that is wrong: %j', (wrong, message) => {
    expect(() => addFact('match', { ...match, ...wrong }, { curated, facts })).toThrow(message);
  });

  it.skipIf(!hasSources)('gives what a later import gives (needs FARENSE_DADOS)', () => {
    addFact('match', match, { curated, facts });
    addFact('person', { id: 'joao-teste', nome: 'João Teste', papeis: 'jogador', fonte: 'jornal' }, { curated, facts });
    const to = join(folder, 'imported');
    importFacts(paths.dados, { curated, to });
    for (const table of factTableNames) expect(text(table), table).toBe(text(table, to));
  });
});
