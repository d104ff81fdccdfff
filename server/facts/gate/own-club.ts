import type { Check } from './finding.ts';

/** Farense is one club, and never its own opponent. */
export const ownClub: Check = ({ clubs, matches }) => {
  const own = clubs.filter(({ is_self }) => is_self).map(({ id }) => id);
  const once =
    own.length === 1 ? [] : [{ check: 'clube-proprio', subject: own.join(' '), message: 'Tem de haver um só.' }];
  const against = matches
    .filter(({ opponent_id }) => own.includes(opponent_id))
    .map(({ id }) => ({ check: 'clube-proprio', subject: id, message: 'O Farense joga contra si mesmo.' }));
  return [...once, ...against];
};
