import type { Topic } from './topic.ts';
import { biggestAgainst, headToHead, lastAgainst, neverMet, whichClub, winsAgainst } from './topics/club-topics.ts';
import { nextSeason, otherClub, sameClub, sameSeason, seasonBefore } from './topics/follow-up-topics.ts';
import { decades, history, records, smallTalk } from './topics/general-topics.ts';
import { matchByDate, matchDetails, matchResult, matchRound, wrongPremise } from './topics/match-topics.ts';
import { notInTheRecords } from './topics/missing-topics.ts';
import { personBorn, personSeasons, personTerms, personWho } from './topics/people-topics.ts';
import {
  seasonBiggest,
  seasonCup,
  seasonPeople,
  seasonPlace,
  seasonPoints,
  seasonPromotion,
  seasonRecord,
  seasonSummary,
  seasonsCompared,
  seasonTable,
  seasonTotals,
} from './topics/season-topics.ts';

/** Every sort of question that the dataset has. */
export const topics: readonly Topic[] = [
  seasonPlace,
  seasonPoints,
  seasonRecord,
  seasonTable,
  seasonSummary,
  seasonPromotion,
  seasonBiggest,
  seasonTotals,
  seasonCup,
  seasonPeople,
  seasonsCompared,
  matchResult,
  matchByDate,
  matchDetails,
  matchRound,
  wrongPremise,
  headToHead,
  winsAgainst,
  lastAgainst,
  biggestAgainst,
  neverMet,
  whichClub,
  personWho,
  personSeasons,
  personBorn,
  personTerms,
  records,
  decades,
  history,
  smallTalk,
  nextSeason,
  seasonBefore,
  sameSeason,
  sameClub,
  otherClub,
  notInTheRecords,
];
