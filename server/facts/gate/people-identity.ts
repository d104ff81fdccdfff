import type { Check } from './finding.ts';

/** No identifier of the squads' site belongs to two people, and no person holds two: nobody merged, nobody split. */
export const peopleIdentity: Check = ({ people }) => {
  const held = people.flatMap(({ id, external_ids }) =>
    (external_ids?.split(';') ?? []).map((external) => ({ id, external })),
  );
  const shared = [...Map.groupBy(held, ({ external }) => external)].filter(([, owners]) => owners.length > 1);
  const several = people.filter(({ external_ids }) => external_ids?.includes(';'));
  return [
    ...shared.map(([external, owners]) => ({
      check: 'pessoa-partida',
      subject: external,
      message: `O identificador está em mais do que uma pessoa: ${owners.map(({ id }) => id).join(', ')}.`,
    })),
    ...several.map(({ id, external_ids }) => ({
      check: 'pessoas-juntas',
      subject: id,
      message: `Uma pessoa com mais do que um identificador: ${external_ids}.`,
    })),
  ];
};
