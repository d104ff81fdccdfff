import { normaliseText } from '../normalise-text.ts';
import type { Draft, Templates } from './draft.ts';
import type { FactRows } from './fact-rows.ts';
import { seasonLabel, seasonSpelled } from './words.ts';

/** Names that only one person has, whole or as another's alias. */
function clearNames(rows: FactRows): Set<string> {
  const owners = Map.groupBy(rows.people, ({ name }) => normaliseText(name));
  const words = (name: string) => normaliseText(name).split(' ');
  return new Set(
    [...owners].filter(([name, people]) => people.length === 1 && words(name).length >= 2).map(([name]) => name),
  );
}

/** Managers, presidents, squads, shirts, seasons, births. */
export const peopleQuestions: Templates = (rows, random) => [
  ...managers(rows, random),
  ...presidents(rows, random),
  ...squads(rows, random),
  ...players(rows, random),
  ...births(rows, random),
];

const managers: Templates = (rows, random) =>
  random.sample([...Map.groupBy(rows.managers, ({ season }) => season)], 30).map(([season, list]) => ({
    template: 'treinadores',
    turns: [
      random.pick([
        `Quem comandou a equipa a partir do banco em ${seasonSpelled(season, random)}?`,
        `Treinadores do Farense na época ${seasonSpelled(season, random)}`,
        `Quem treinou o Farense em ${seasonSpelled(season, random)}?`,
      ]),
    ],
    must: list.map(({ name }) => name),
    note: `índice: managers, época ${season}`,
  }));

const presidents: Templates = (rows, random) => {
  const inOffice = (year: number) => rows.presidents.filter((p) => p.from_year <= year && (p.to_year ?? 2025) >= year);
  const years = Array.from({ length: 2025 - 1912 }, (_, i) => 1912 + i).filter((year) => inOffice(year).length === 1);
  return random.sample(years, 15).map((year) => ({
    template: 'presidente',
    turns: [random.pick([`Quem presidia ao clube em ${year}?`, `Presidente do Farense em ${year}`])],
    must: inOffice(year).map(({ name }) => lastNames(name)),
    note: `índice: presidents, ${year}`,
  }));
};

/** A person's name without title; an answer may leave out the names in the middle. */
function lastNames(name: string): string {
  return normaliseText(name).split(' ').slice(-2).join(' ');
}

const squads: Templates = (rows, random) => {
  const shirts = [
    ...Map.groupBy(
      rows.squads.filter(({ shirt }) => shirt !== null),
      (e) => `${e.season} ${e.shirt}`,
    ),
  ];
  const keepers = [
    ...Map.groupBy(
      rows.squads.filter(({ position, season }) => position === 'guarda-redes' && season >= 1970),
      (e) => e.season,
    ),
  ];
  return [
    ...random.sample(shirts, 15).flatMap(([, [entry, ...others]]): Draft[] =>
      entry
        ? [
            {
              template: 'camisola',
              turns: [`Quem vestia a camisola ${entry.shirt} em ${seasonSpelled(entry.season, random)}?`],
              must: [entry, ...others].map(({ name }) => name),
              note: `índice: squad_entries, época ${entry.season}`,
            },
          ]
        : [],
    ),
    ...random.sample(keepers, 8).map(([season, list]) => ({
      template: 'posição',
      turns: [`Que guarda-redes tinha o plantel de ${seasonSpelled(season, random)}?`],
      must: list.map(({ name }) => name),
      note: `índice: squad_entries, época ${season}`,
    })),
  ];
};

const players: Templates = (rows, random) => {
  const clear = clearNames(rows);
  const byPerson = [...Map.groupBy(rows.squads, ({ person_id }) => person_id).values()].filter(
    ([first, second]) => first && second && clear.has(normaliseText(first.name)),
  );
  return random.sample(byPerson, 15).flatMap((entries): Draft[] => {
    const [first] = entries;
    if (!first) return [];
    const seasons = entries.map(({ season }) => season).sort((a, b) => a - b);
    return [
      {
        template: 'épocas-do-jogador',
        turns: [`Em que épocas fez ${first.name} parte do plantel do Farense?`],
        must: [...new Set([seasons[0], seasons.at(-1)])].map((season) => `época:${season}`),
        note: `índice: squad_entries de ${first.person_id}: ${seasons.map(seasonLabel).join(', ')}`,
      },
    ];
  });
};

const births: Templates = (rows, random) => {
  const clear = clearNames(rows);
  const known = rows.people.filter(
    (p) => /^\d{4}-\d{2}-\d{2}$/.test(p.birth_date ?? '') && clear.has(normaliseText(p.name)),
  );
  return random.sample(known, 15).map((person) => ({
    template: 'nascimento',
    turns: [random.pick([`Qual é a data de nascimento de ${person.name}?`, `${person.name} nasceu quando?`])],
    must: [`data:${person.birth_date}`],
    note: `índice: people, ${person.id}`,
  }));
};
