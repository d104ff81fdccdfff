import { biggestResult } from './kinds/biggest-result.ts';
import { clubChoice } from './kinds/club-choice.ts';
import { firstLast } from './kinds/first-last.ts';
import { headToHead } from './kinds/head-to-head.ts';
import { leagueTable } from './kinds/league-table.ts';
import { matches } from './kinds/matches.ts';
import { seasonStanding } from './kinds/season-standing.ts';
import { smallTalk } from './kinds/small-talk.ts';
import { totals } from './kinds/totals.ts';
import { unknownOpponent } from './kinds/unknown-opponent.ts';

/** Every kind of question the engine answers. Where two claim a question equally, the earlier wins. */
export const kinds = [
  clubChoice,
  unknownOpponent,
  seasonStanding,
  leagueTable,
  firstLast,
  biggestResult,
  totals,
  headToHead,
  matches,
  smallTalk,
] as const;
