import type { FactRow } from '#server/contracts/facts.ts';
import { clubHref } from '../../evidence/rows.ts';
import type { Composed } from '../../kind.ts';
import { noRecord } from '../answers.ts';
import { clubName, theClub } from '../portuguese.ts';

/** "Não tenho registo dos treinadores do Benfica: só dos do Farense." */
export const otherClubsOffice = (kind: string, holders: string, club: FactRow<'clubs'>): Composed =>
  noRecord(kind, `Não tenho registo dos ${holders} ${theClub(club, 'de')}: só dos do Farense.`, [], {
    links: [{ label: `Ver ${clubName(club)}`, href: clubHref(club.id) }],
  });
