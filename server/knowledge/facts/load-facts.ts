import { join } from 'node:path';
import { paths } from '#server/config/paths.ts';
import type { FactRow } from '#server/contracts/facts.ts';
import { readBiographies } from '#server/facts/curated/read-biographies.ts';
import type { FactsIndex } from '#server/facts/open-index.ts';
import * as schema from '#server/facts/schema.ts';
import type { Facts, Match } from './facts.ts';

const keyed = <T, K>(rows: readonly T[], key: (row: T) => K): Map<K, T> => new Map(rows.map((row) => [key(row), row]));

/** A round's place in its stage: "J7" → 7. Cup rounds and unknown ones go last, in file order. */
export function roundNumber(round: string | null): number {
  const found = round?.match(/^J(\d+)$/);
  return found ? Number(found[1]) : Number.MAX_SAFE_INTEGER;
}

/** Only a full date orders a match: "1929" or "1947-10" could be anywhere within. */
const fullDate = (match: FactRow<'matches'>) => (match.date?.length === 10 ? match.date : null);

function compareMatches(a: Match, b: Match): number {
  if (a.season !== b.season) return a.season - b.season;
  const [left, right] = [fullDate(a), fullDate(b)];
  if (left && right) return left < right ? -1 : left > right ? 1 : 0;
  if (left || right) return left ? 1 : -1;
  if (a.stage_id !== b.stage_id) return a.stage_id < b.stage_id ? -1 : 1;
  return roundNumber(a.round) - roundNumber(b.round);
}

function required<T>(value: T | undefined, what: string, id: string): T {
  if (value === undefined)
    throw new Error(`data/facts: ${what} "${id}" is referred to but not there. Run ./farense data import again.`);
  return value;
}

async function readFacts(index: FactsIndex): Promise<Facts> {
  const clubs = keyed(await index.select().from(schema.clubs), (row) => row.id);
  const stageRows = await index.select().from(schema.stages);
  const stages = keyed(stageRows, (row) => row.id);
  const competitions = keyed(await index.select().from(schema.competitions), (row) => row.id);
  const seasons = keyed(await index.select().from(schema.seasons), (row) => row.season);
  const matches = (await index.select().from(schema.matches)).map((row): Match => {
    const stage = required(stages.get(row.stage_id), 'stage', row.stage_id);
    return {
      ...row,
      stage,
      competition: required(competitions.get(stage.competition_id), 'competition', stage.competition_id),
      opponent: required(clubs.get(row.opponent_id), 'club', row.opponent_id),
    };
  });
  const standingRows = await index.select().from(schema.standings);
  const played = [
    ...matches.map((match) => match.season),
    ...standingRows.map((row) => stages.get(row.stage_id)?.season ?? 0),
  ];
  return {
    seasons,
    stages,
    stagesBySeason: Map.groupBy(stageRows, (row) => row.season),
    competitions,
    clubs,
    clubAliases: await index.select().from(schema.clubAliases),
    self: required(
      [...clubs.values()].find((club) => club.is_self),
      'club',
      'is_self',
    ),
    matches: matches.sort(compareMatches),
    matchById: keyed(matches, (row) => row.id),
    goalsByMatch: Map.groupBy(await index.select().from(schema.goals), (row) => row.match_id),
    standings: Map.groupBy(
      standingRows.sort((a, b) => a.position - b.position),
      (row) => row.stage_id,
    ),
    sources: keyed(await index.select().from(schema.sources), (row) => row.id),
    people: keyed(await index.select().from(schema.people), (row) => row.id),
    personAliases: await index.select().from(schema.personAliases),
    squadEntries: await index.select().from(schema.squadEntries),
    seasonStats: await index.select().from(schema.seasonStats),
    managers: await index.select().from(schema.managers),
    presidents: await index.select().from(schema.presidents),
    honours: await index.select().from(schema.honours),
    milestones: await index.select().from(schema.milestones),
    conflicts: await index.select().from(schema.conflicts),
    biographies: keyed(readBiographies(join(paths.curated, 'biografias')), (biography) => biography.slug),
    firstSeason: Math.min(...played),
    lastSeason: Math.max(...played),
  };
}

const loaded = new WeakMap<FactsIndex, Promise<Facts>>();

/** The facts of an index, read on first use and kept as long as the index lives. */
export function loadFacts(index: FactsIndex): Promise<Facts> {
  const known = loaded.get(index);
  if (known) return known;
  const reading = readFacts(index);
  loaded.set(index, reading);
  reading.catch(() => loaded.delete(index));
  return reading;
}
