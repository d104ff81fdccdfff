import { clubChoice } from './kinds/club-choice.ts';
import { headToHead } from './kinds/head-to-head.ts';
import { leagueTable } from './kinds/league-table.ts';
import { matches } from './kinds/matches.ts';
import { seasonStanding } from './kinds/season-standing.ts';

/** Every kind of question the engine answers. Where two claim a question equally, the earlier wins. */
export const kinds = [clubChoice, seasonStanding, leagueTable, headToHead, matches] as const;
