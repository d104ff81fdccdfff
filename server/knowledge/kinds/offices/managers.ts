import { otherClubsOffice } from '../../compose/people/other-clubs-office.ts';
import type { Facts } from '../../facts/facts.ts';
import { type Composed, defineKind } from '../../kind.ts';
import { type FoundManagers, findManagers } from './find-managers.ts';
import { managersOfSeasons } from './managers-of-seasons.ts';
import { managersOverall } from './managers-overall.ts';
import { type ManagersQuery, managersQuery, recogniseManagers } from './managers-query.ts';

function compose(query: ManagersQuery, found: FoundManagers, facts: Facts): Composed {
  const other = query.otherClubId ? facts.clubs.get(query.otherClubId) : undefined;
  if (other) return otherClubsOffice('managers', 'treinadores', other);
  return query.which === 'epoca' ? managersOfSeasons(query, found, facts) : managersOverall(query, found, facts);
}

export const managers = defineKind({
  kind: 'managers',
  schema: managersQuery,
  recognise: recogniseManagers,
  gather: findManagers,
  compose,
});
