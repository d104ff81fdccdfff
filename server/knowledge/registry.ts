import { aboutRecords } from './kinds/about-records.ts';
import { attendance } from './kinds/attendance.ts';
import { biggestResult } from './kinds/biggest-result.ts';
import { clubChoice } from './kinds/club-choice.ts';
import { coverage } from './kinds/coverage.ts';
import { cup } from './kinds/cup.ts';
import { divisions } from './kinds/divisions.ts';
import { eliminations } from './kinds/eliminations.ts';
import { firstLast } from './kinds/first-last.ts';
import { groupedMatches } from './kinds/grouped-matches.ts';
import { happened } from './kinds/happened.ts';
import { headToHead } from './kinds/head-to-head.ts';
import { history } from './kinds/history.ts';
import { honours } from './kinds/honours.ts';
import { leagueTable } from './kinds/league-table.ts';
import { matches } from './kinds/matches/matches.ts';
import { milestoneSearch } from './kinds/milestone-search.ts';
import { notHeld } from './kinds/not-held.ts';
import { notUnderstood } from './kinds/not-understood.ts';
import { managers } from './kinds/offices/managers.ts';
import { officeNeighbours } from './kinds/offices/office-neighbours.ts';
import { presidents } from './kinds/offices/presidents.ts';
import { onThisDay } from './kinds/on-this-day.ts';
import { opponentsRanking } from './kinds/opponents-ranking.ts';
import { periodSummary } from './kinds/period-summary.ts';
import { person } from './kinds/person.ts';
import { personChoice } from './kinds/person-choice.ts';
import { playerFigures } from './kinds/player-figures/player-figures.ts';
import { points } from './kinds/points/points.ts';
import { promotion } from './kinds/promotion.ts';
import { seasonRecord } from './kinds/season-record.ts';
import { seasonStanding } from './kinds/season-standing/season-standing.ts';
import { seasonSummary } from './kinds/season-summary.ts';
import { seasonsByPlace } from './kinds/seasons-by-place.ts';
import { seasonsCompare } from './kinds/seasons-compare.ts';
import { smallTalk } from './kinds/small-talk.ts';
import { sourceOfAnswer } from './kinds/source-of-answer.ts';
import { squad } from './kinds/squad/squad.ts';
import { streak } from './kinds/streak.ts';
import { topPlayers } from './kinds/top-players/top-players.ts';
import { totals } from './kinds/totals/totals.ts';
import { unknownOpponent } from './kinds/unknown-opponent.ts';
import { unknownPerson } from './kinds/unknown-person.ts';

/** Every kind of question the engine answers. Where two claim a question equally, the earlier wins. */
export const kinds = [
  personChoice,
  clubChoice,
  unknownOpponent,
  person,
  unknownPerson,
  officeNeighbours,
  managers,
  presidents,
  seasonsByPlace,
  playerFigures,
  topPlayers,
  squad,
  onThisDay,
  happened,
  history,
  honours,
  notHeld,
  notUnderstood,
  sourceOfAnswer,
  coverage,
  seasonStanding,
  leagueTable,
  seasonsCompare,
  seasonSummary,
  seasonRecord,
  periodSummary,
  points,
  divisions,
  promotion,
  cup,
  eliminations,
  groupedMatches,
  streak,
  firstLast,
  biggestResult,
  opponentsRanking,
  attendance,
  totals,
  headToHead,
  matches,
  aboutRecords,
  milestoneSearch,
  smallTalk,
] as const;
