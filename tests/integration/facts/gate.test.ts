import { describe, expect, it } from 'vitest';
import { paths } from '#server/config/paths.ts';
import type { FactRow, FactTable } from '#server/contracts/facts.ts';
import type { FactRows } from '#server/facts/csv/facts-folder.ts';
import { readCurated } from '#server/facts/curated/read-curated.ts';
import { runGate } from '#server/facts/gate/run-gate.ts';
import { facts } from './support/committed-facts.ts';

const { exceptions } = readCurated(paths.curated);

/** The facts with one row changed. */
function changed<T extends FactTable>(
  table: T,
  which: (row: FactRow<T>) => boolean,
  change: Partial<FactRow<T>>,
): FactRows {
  const rows = facts[table] as FactRow<T>[];
  const i = rows.findIndex(which);
  expect(i).toBeGreaterThanOrEqual(0);
  return { ...facts, [table]: rows.map((row, n) => (n === i ? { ...row, ...change } : row)) };
}

/** The facts with one more row. */
const withRow = <T extends FactTable>(table: T, row: FactRow<T>): FactRows => ({
  ...facts,
  [table]: [...facts[table], row],
});

const found = (planted: FactRows) =>
  runGate(planted, exceptions).failing.map(({ check, subject }) => `${check} ${subject}`);
const benfica = (row: FactRow<'matches'>) => row.id === '1995-04-01-benfica-casa';
const someMatch = facts.matches.find(benfica) as FactRow<'matches'>;
const champion = (row: FactRow<'standings'>) => row.stage_id === '1994-i-divisao' && row.position === 1;
const squadMan = facts.people.find(({ external_ids }) => external_ids === '30917') as FactRow<'people'>;

describe('the gate', () => {
  it('finds nothing unexplained in the committed facts: 85 tables equal, 9 explained, 0 failing', () => {
    expect(runGate(facts, exceptions)).toMatchObject({ failing: [], tables: { equal: 85, explained: 9, failing: 0 } });
  });

  it('explains every exception with a reason', () => {
    expect(exceptions.every(({ motivo }) => motivo.length > 20)).toBe(true);
  });

  const planted: [string, FactRows, string][] = [
    ['a wrong score', changed('matches', benfica, { goals_for: 5 }), 'linha-do-farense 1994-i-divisao'],
    [
      'a missing match',
      { ...facts, matches: facts.matches.filter((m) => !benfica(m)) },
      'linha-do-farense 1994-i-divisao',
    ],
    [
      'a table row that does not add up',
      changed('standings', champion, { won: 1 }),
      'jogos-da-linha 1994-i-divisao porto',
    ],
    ['unexplained points', changed('standings', champion, { adjustment: 3 }), 'pontos-da-linha 1994-i-divisao porto'],
    ['goals out of balance', changed('standings', champion, { goals_for: 1 }), 'somas-da-tabela 1994-i-divisao'],
    ['a place left out', changed('standings', champion, { position: 3 }), 'lugares-da-tabela 1994-i-divisao'],
    ['a match twice', withRow('matches', { ...someMatch, id: 'outra' }), 'jogo-repetido 1995-04-01'],
    [
      'a league meeting twice',
      withRow('matches', { ...someMatch, id: 'outra', date: null }),
      'encontro-repetido 1994-i-divisao benfica casa',
    ],
    [
      'the same key twice',
      withRow('clubs', facts.clubs[0] as FactRow<'clubs'>),
      `linha-repetida clubs ${facts.clubs[0]?.id}`,
    ],
    [
      'a club unknown',
      changed('matches', benfica, { opponent_id: 'desconhecido:Xpto' }),
      'referencia-desconhecida matches opponent_id desconhecido:Xpto',
    ],
    [
      'a stage unknown',
      changed('matches', benfica, { stage_id: 'desconhecida:Xpto' }),
      'referencia-desconhecida matches stage_id desconhecida:Xpto',
    ],
    [
      'a date outside its season',
      changed('matches', benfica, { date: '1996-04-01' }),
      'data-fora-da-epoca 1995-04-01-benfica-casa',
    ],
    [
      'a day that does not exist',
      changed('matches', benfica, { date: '1995-04-45' }),
      'data-fora-da-epoca 1995-04-01-benfica-casa',
    ],
    [
      'a result against its score',
      changed('matches', benfica, { outcome: 'D' }),
      'resultado-do-jogo 1995-04-01-benfica-casa',
    ],
    [
      'penalties without a draw',
      changed('matches', benfica, { penalties_for: 4, penalties_against: 3 }),
      'resultado-do-jogo 1995-04-01-benfica-casa',
    ],
    [
      'an incomplete scorers list',
      changed('matches', benfica, { scorers: 'completos' }),
      'lista-de-golos 1995-04-01-benfica-casa',
    ],
    [
      'an alias of two clubs',
      withRow('club_aliases', {
        alias: 'vitoria sc',
        club_id: 'vitoria-setubal',
        from_season: null,
        to_season: null,
        kind: 'nome',
      }),
      'alias-ambiguo vitoria sc',
    ],
    [
      'Farense against itself',
      changed('matches', benfica, { opponent_id: 'farense' }),
      'clube-proprio 1995-04-01-benfica-casa',
    ],
    ['a person split', withRow('people', { ...squadMan, id: 'outro' }), 'pessoa-partida 30917'],
    [
      'people merged',
      changed('people', ({ id }) => id === squadMan.id, { external_ids: '30917;585305' }),
      `pessoas-juntas ${squadMan.id}`,
    ],
    [
      'a biography of two people',
      withRow('people', { ...squadMan, id: 'outro', external_ids: null, biography: 'hassan-nader' }),
      'biografia-partilhada hassan-nader',
    ],
  ];

  it.each(planted)('stops at %s', (_, facts_, expected) => {
    expect(found(facts_)).toContain(expected);
  });

  it('lets an alias mean one club first and another later', () => {
    const bounded = { alias: 'CD Faro', club_id: 'sl-faro', from_season: 1924, to_season: 1925, kind: 'nome' as const };
    expect(found(withRow('club_aliases', bounded))).toEqual([]);
  });

  it('asks to delete an exception that nothing needs', () => {
    const more = [...exceptions, { verificacao: 'jogo-repetido', assunto: '2020-01-01', motivo: 'Já não é preciso.' }];
    expect(runGate(facts, more).failing).toMatchObject([
      { check: 'excecao-sem-uso', subject: 'jogo-repetido 2020-01-01' },
    ]);
  });
});
