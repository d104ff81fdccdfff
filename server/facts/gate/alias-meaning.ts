import type { FactRow } from '#server/contracts/facts.ts';
import { foldText } from '#server/sources/fold-text.ts';
import type { Check } from './finding.ts';

type Alias = FactRow<'club_aliases'>;

const overlap = (a: Alias, b: Alias) =>
  (a.from_season ?? 0) <= (b.to_season ?? 9999) && (b.from_season ?? 0) <= (a.to_season ?? 9999);

/** Every name of a club means one club at any one time. */
export const aliasMeaning: Check = ({ club_aliases }) =>
  [...Map.groupBy(club_aliases, ({ alias }) => foldText(alias))].flatMap(([subject, same]) => {
    const clash = same.some((a) => same.some((b) => a.club_id !== b.club_id && overlap(a, b)));
    if (!clash) return [];
    const clubs = [...new Set(same.map(({ club_id }) => club_id))].join(', ');
    return [{ check: 'alias-ambiguo', subject, message: `Quer dizer mais do que um clube na mesma época: ${clubs}.` }];
  });
