import { describe, expect, it } from 'vitest';
import { conflictsAbout, facts, matchesOf, record } from '../support/committed-facts.ts';

describe('defects of honours, texts and people', () => {
  it('defect 25: the national II Divisão titles are 1939/40 and 1982/83; zones and series are stored as such', () => {
    const national = facts.honours.filter(({ scope }) => scope === 'nacional');
    expect(national.map(({ season, title }) => `${season} ${title}`)).toEqual([
      '1939 Campeão nacional da II Divisão',
      '1982 Campeão nacional da II Divisão',
    ]);
    const scopes = new Map(facts.honours.map(({ id, scope }) => [id, scope]));
    expect(scopes.get('1989-ii-divisao-zona-sul-vencedor')).toBe('zona');
    expect(scopes.get('1938-ii-divisao-serie-algarve-vencedor')).toBe('serie');
    expect(facts.honours.filter(({ season }) => season === 1978)).toEqual([]);
  });

  it.each([1938, 1941, 1943, 1978, 1989])(
    'defect 25: the title claimed for %i is kept as a conflict, with the decision',
    (season) => {
      expect(conflictsAbout(`honours:${season}-`)).toHaveLength(1);
    },
  );

  it('defect 26: III Divisão titles that biographies claim are not honours', () => {
    expect(facts.honours.filter(({ title, scope }) => title.includes('III Divisão') && scope === 'nacional')).toEqual(
      [],
    );
    expect(record('1968-iii-divisao-fase-final')).toMatch(/^4: /);
    expect(matchesOf('1968-iii-divisao-fase-final').at(-1)).toMatchObject({ goals_for: 0, goals_against: 1 });
    expect(conflictsAbout('honours:1952-iii-divisao')).toHaveLength(1);
  });

  it('defect 27: nothing comes from the invented files; the UEFA Cup of 1995/96 is two 0-1 defeats by Lyon', () => {
    expect(facts.sources.filter(({ path }) => path.includes('agente') || path.includes('hist_result'))).toEqual([]);
    const uefa = matchesOf('1995-taca-uefa');
    expect(uefa.map((m) => `${m.opponent_id} ${m.goals_for}-${m.goals_against} ${m.venue}`)).toEqual([
      'lyon 0-1 casa',
      'lyon 0-1 fora',
    ]);
  });

  it.each([
    [2023, 10, '10-7-17', 37],
    [2022, 2, '21-6-7', 69],
    [1990, 11, '14-6-18', 34],
  ])(
    'defect 28: in %i Farense was number %i, %s, %i points, not what the invented summary says',
    (season, position, wdl, points) => {
      const stage = facts.seasons.find((row) => row.season === season)?.league_stage_id;
      const row = facts.standings.find(({ stage_id, club_id }) => stage_id === stage && club_id === 'farense');
      expect(row).toMatchObject({ position, points });
      expect(`${row?.won}-${row?.drawn}-${row?.lost}`).toBe(wdl);
    },
  );

  it('defect 28: there are 26 top-flight seasons', () => {
    expect(facts.seasons.filter(({ tier }) => tier === 1)).toHaveLength(26);
  });

  it('defect 29: where the sources name different presidents, both are kept', () => {
    expect(conflictsAbout('presidents:1995')[0]).toMatchObject({
      version_a: 'Rui Manuel da Silva Fernandes em 1995/96.',
      version_b: 'António Boronha em 1995/96.',
    });
    const topics = conflictsAbout('milestones:').map(({ topic }) => topic);
    expect(topics).toEqual(
      expect.arrayContaining([
        'presidente de 1912 a 1914',
        'presidente de 1917 a 1922',
        'fim da presidência de Louro Júnior',
        'presidente em 1943/44',
      ]),
    );
  });

  it('defect 30: of the founding text only the date is used', () => {
    const founding = facts.milestones.filter(
      ({ date_start, topic }) => date_start === '1910-04-01' && topic === 'fundacao',
    );
    expect(founding).not.toHaveLength(0);
    expect(facts.milestones.filter(({ text }) => /República.*meses antes/.test(text))).toEqual([]);
    expect(conflictsAbout('club:farense')).toHaveLength(1);
  });

  it('defect 31: players of one name and different identifiers are different people', () => {
    const ids = facts.people.filter(({ name, external_ids }) => name === 'Ricardo' && external_ids);
    expect(ids.map(({ external_ids }) => external_ids).sort()).toEqual(['30917', '585305', '772297']);
  });

  it('defect 31: every identifier of the squads is exactly one person', () => {
    const ids = facts.people.flatMap(({ external_ids }) => external_ids ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(805);
  });

  it('defect 31: names with control characters are repaired', () => {
    expect(facts.people.filter(({ name }) => /\p{Cc}/u.test(name))).toEqual([]);
    expect(facts.people.map(({ name }) => name)).toContain('Dušan Bukovac');
    expect(facts.person_aliases.map(({ alias }) => alias)).toContain("Mamadou N'Diaye");
  });

  it('defect 31: a player whom the two lists of squads spell differently has both names', () => {
    const besirovic = facts.people.find(({ external_ids }) => external_ids === '30874')?.id;
    const names = facts.person_aliases.filter(({ person_id }) => person_id === besirovic).map(({ alias }) => alias);
    expect(names).toEqual(expect.arrayContaining(['Besirovic', 'Nail Besirovic']));
  });
});
