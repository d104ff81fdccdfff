import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { paths } from '#server/config/paths.ts';
import { buildIndex } from '#server/facts/build-index.ts';
import { factsFile } from '#server/facts/csv/facts-folder.ts';
import { readFacts } from '#server/facts/csv/read-facts.ts';
import { readCurated } from '#server/facts/curated/read-curated.ts';
import { applyOverlay } from '#server/facts/overlay/apply-overlay.ts';
import { type ChangeResult, changeFacts, type ProposedChange, undoChange } from '#server/facts/overlay/change-facts.ts';
import { factsOverlay } from '#server/facts/overlay/facts-overlay.ts';
import { factsAt } from './support/facts-at.ts';

const folder = mkdtempSync(join(tmpdir(), 'farense-overlay-'));
const overlay = factsOverlay(folder);
const base = readFacts(paths.facts);
const curated = readCurated(paths.curated);

beforeEach(() => rmSync(overlay.path, { force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const change = (kind: ProposedChange['kind'], values: Record<string, unknown>, more: Partial<ProposedChange> = {}) =>
  changeFacts({ kind, values, by: 'Ana', version: overlay.read().version, ...more }, { overlay });

const now = () => applyOverlay(base, curated, overlay.read().entries).facts;

function taken(result: ChangeResult) {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problems)}`);
  return result;
}

const match = {
  data: '2025-11-30',
  adversario: 'sporting b',
  campo: 'fora',
  golos_marcados: '1',
  golos_sofridos: '0',
  jornada: 'J12',
  fonte: 'https://exemplo.pt/jogo',
};
const person = { id: 'joao-teste', nome: 'João Teste', papeis: 'jogador', fonte: 'jornal' };
const nickname = { alias: 'Testinho', de_quem: 'pessoa', id: 'joao-teste', tipo: 'alcunha', fonte: 'jornal' };

describe("an admin's change of the facts", () => {
  it('adds a match to the season it belongs to, with its source, and leaves the imported files alone', () => {
    const before = readFileSync(factsFile(paths.facts, 'matches'), 'utf8');
    taken(change('match', match));
    expect(now().matches.find(({ id }) => id === '2025-11-30-sporting-b-fora')).toMatchObject({
      season: 2025,
      stage_id: '2025-liga-portugal-2',
      outcome: 'V',
      source_id: 'adicionados',
      source_ref: 'https://exemplo.pt/jogo',
    });
    expect(readFileSync(factsFile(paths.facts, 'matches'), 'utf8')).toBe(before);
  });

  it('adds a person and another name, and the index that answers read has both', async () => {
    taken(change('person', person));
    taken(change('alias', nickname));
    const file = await buildIndex(now(), join(folder, 'index'), '0123456789abcdef');
    const { index, people, personAliases, close } = factsAt(file);
    const found = await index
      .select({ name: people.name })
      .from(personAliases)
      .innerJoin(people, eq(people.id, personAliases.person_id))
      .where(eq(personAliases.alias, 'Testinho'));
    close();
    expect(found).toEqual([{ name: 'João Teste' }]);
  });

  it('corrects a person, keeps the old name as another name, and says so in the note', () => {
    taken(
      change('correction', {
        tabela: 'people',
        id: 'hassan-nader',
        campos: { name: 'Nader Hassan', birth_place: 'Casablanca' },
        fonte: 'entrevista',
      }),
    );
    const facts = now();
    const row = facts.people.find(({ id }) => id === 'hassan-nader');
    expect(row).toMatchObject({ name: 'Nader Hassan', birth_place: 'Casablanca', quality: 'reparado' });
    expect(row?.note).toContain('Corrigido na administração; fonte: entrevista.');
    const names = facts.person_aliases.filter(({ person_id }) => person_id === 'hassan-nader').map((a) => a.alias);
    expect(names).toEqual(expect.arrayContaining(['Nader Hassan', 'Hassan Nader']));
  });

  it('corrects the attendance of a match and nothing else of it', () => {
    const id = '1995-04-01-benfica-casa';
    taken(change('correction', { tabela: 'matches', id, campos: { attendance: '12345' }, fonte: 'jornal' }));
    const { note, quality, attendance, ...rest } = now().matches.find((m) => m.id === id) ?? {};
    expect(attendance).toBe(12345);
    expect(base.matches.find((m) => m.id === id)).toMatchObject(rest);
  });

  it.each([
    ['a second match on one day', 'match', { ...match, data: '2025-11-02' }, 'data', /2 jogos nesse dia/],
    ['a club that nobody knows', 'match', { ...match, adversario: 'Xpto FC' }, 'adversario', /não há clube/i],
    ['a stage that does not exist', 'match', { ...match, fase: '2025-xpto' }, 'fase', /Não existe em stages/],
    ['a day that does not exist', 'match', { ...match, data: '2025-02-30' }, 'data', /que exista/],
    ['a day to come', 'match', { ...match, data: '2099-01-02' }, 'data', /ainda não chegou/],
    ['a match without a source', 'match', { ...match, fonte: ' ' }, 'fonte', /não pode ficar vazio/i],
    [
      'a match that changes a league table',
      'match',
      { ...match, data: '1995-01-17', adversario: 'Benfica' },
      'golos_marcados',
      /J na tabela 34/,
    ],
    ['a person who is there', 'person', { ...person, id: 'hassan-nader' }, 'id', /já o têm/],
    [
      'a name that means another club',
      'alias',
      { ...nickname, alias: 'Vitória SC', de_quem: 'clube', id: 'vitoria-setubal', tipo: 'nome' },
      'alias',
      /mais do que um clube/,
    ],
    ['a name of nobody', 'alias', { ...nickname, id: 'nao-existe' }, 'id', /Não existe em people/],
    [
      'a score that the table denies',
      'correction',
      { tabela: 'matches', id: '1995-04-01-benfica-casa', campos: { goals_for: '9' }, fonte: 'x' },
      'campos.goals_for',
      /GM na tabela/,
    ],
    [
      'a column that is not to be corrected',
      'correction',
      { tabela: 'matches', id: '1995-04-01-benfica-casa', campos: { opponent_id: 'porto' }, fonte: 'x' },
      'campos',
      /.+/,
    ],
    [
      'a record that does not exist',
      'correction',
      { tabela: 'people', id: 'ninguem', campos: { name: 'X' }, fonte: 'x' },
      'id',
      /identificador/,
    ],
    [
      'a correction of nothing',
      'correction',
      { tabela: 'people', id: 'hassan-nader', campos: {}, fonte: 'x' },
      'campos',
      /nada mudou/i,
    ],
  ] as const)('is refused beside its field: %s', (_, kind, values, field, message) => {
    const result = change(kind, values);
    expect(result).toMatchObject({ ok: false });
    expect(result.ok ? '' : result.problems[field]?.join(' ')).toMatch(message);
    expect(existsSync(overlay.path)).toBe(false);
  });

  it('is undone without a trace', () => {
    const { entry, version } = taken(change('match', match));
    taken(undoChange({ id: entry.id, version }, { overlay }));
    expect(now()).toEqual(base);
  });

  it('is not undone while another change needs it', () => {
    const { entry } = taken(change('person', person));
    const { version } = taken(change('alias', nickname));
    const result = undoChange({ id: entry.id, version }, { overlay });
    expect(result.ok ? '' : result.problems['']?.join(' ')).toMatch(/desfaz primeiro essa.*joao-teste/);
    expect(overlay.read()).toMatchObject({ version: 2, entries: [{}, {}] });
  });

  it('takes the place of an earlier one, which the gate then no longer counts', () => {
    const { entry } = taken(change('match', match));
    taken(change('match', { ...match, golos_marcados: '3' }, { replaces: entry.id }));
    expect(now().matches.filter(({ date }) => date === '2025-11-30')).toMatchObject([{ goals_for: 3 }]);
  });

  it('is refused with a conflict when another admin was faster', () => {
    taken(change('person', person));
    expect(() => change('match', match, { version: 0 })).toThrow(/outra pessoa mudou isto/);
    expect(overlay.read().entries).toHaveLength(1);
  });

  it('is left out and reported, not fatal, once the imported facts have overtaken it', () => {
    const { entry } = taken(change('person', person));
    const grown = { ...base, people: [...base.people, ...now().people.filter(({ id }) => id === 'joao-teste')] };
    const { idle, facts } = applyOverlay(grown, curated, overlay.read().entries);
    expect(idle).toEqual([{ id: entry.id, reason: 'Os factos importados já o têm.' }]);
    expect(facts.people.filter(({ id }) => id === 'joao-teste').length).toBeLessThanOrEqual(1);
  });

  it('names the file when it was damaged', () => {
    taken(change('person', person));
    writeFileSync(overlay.path, '{"version": 1, "entr');
    expect(() => overlay.read()).toThrow(/facts\.json: não é JSON válido/);
  });
});
