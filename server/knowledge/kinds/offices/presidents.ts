import { otherClubsOffice } from '../../compose/people/other-clubs-office.ts';
import type { Facts } from '../../facts/facts.ts';
import { type Composed, defineKind } from '../../kind.ts';
import { type FoundPresidents, findPresidents } from './find-presidents.ts';
import { presidentsAtMoment } from './presidents-at-moment.ts';
import { presidentsOverall } from './presidents-overall.ts';
import { type PresidentsQuery, presidentsQuery, recognisePresidents } from './presidents-query.ts';

function compose(query: PresidentsQuery, found: FoundPresidents, facts: Facts): Composed {
  const other = query.otherClubId ? facts.clubs.get(query.otherClubId) : undefined;
  if (other) return otherClubsOffice('presidents', 'presidentes', other);
  return query.which === 'quando' ? presidentsAtMoment(query, found, facts) : presidentsOverall(query, found, facts);
}

export const presidents = defineKind({
  kind: 'presidents',
  schema: presidentsQuery,
  recognise: recognisePresidents,
  gather: findPresidents,
  compose,
});
