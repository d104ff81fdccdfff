import type { FactRows } from '../csv/facts-folder.ts';
import type { Curated } from '../curated/read-curated.ts';
import { applyDetails } from './apply-details.ts';
import { buildClubAliases, buildClubs } from './build-clubs.ts';
import { buildHonours } from './build-honours.ts';
import { buildMatches, type MatchContext, type MatchRow } from './build-matches.ts';
import { buildSeasons } from './build-seasons.ts';
import { buildCompetitions, buildStages } from './build-stages.ts';
import { buildStandings } from './build-standings.ts';
import { clubNames } from './club-names.ts';
import { curatedConflict, numbered } from './conflicts.ts';
import { earlyMatches } from './early-matches.ts';
import { historyConflicts } from './history-conflicts.ts';
import { fillScores, newestMatches } from './late-matches.ts';
import { buildManagers, buildPresidents } from './people/build-leaders.ts';
import { buildPeople, buildSquads } from './people/build-people.ts';
import { buildSeasonStats } from './people/build-season-stats.ts';
import { linkScorers } from './people/link-scorers.ts';
import { biographyConflicts, birthConflicts, presidentConflicts } from './people/people-conflicts.ts';
import { personAliases, personRow } from './people/person-row.ts';
import type { Sources } from './read-sources.ts';
import { resultConflicts } from './result-conflicts.ts';
import { sourceList } from './source-list.ts';
import { stageFinder } from './stage-finder.ts';

function allMatches({ matches, results, sheets }: Sources, curated: Curated, context: MatchContext) {
  const listed = [
    ...earlyMatches(results, context, curated.earlyMatches),
    ...fillScores(buildMatches(matches, context), results, context),
    ...newestMatches(results, context),
  ];
  const detailed = applyDetails(listed, sheets, matches, context.clubs);
  return { ...detailed, matches: inOrder(detailed.matches) };
}

/** By season, stage, round and day. */
function inOrder(rows: MatchRow[]): MatchRow[] {
  const order = (row: MatchRow) => Number(/^J(\d+)$/.exec(row.round ?? '')?.[1] ?? 0);
  return rows.toSorted(
    (a, b) =>
      a.season - b.season ||
      compare(a.stage_id, b.stage_id) ||
      order(a) - order(b) ||
      compare(a.date ?? '', b.date ?? '') ||
      compare(a.id, b.id),
  );
}

/** By code point, so that the order is the same on every machine. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function inMatchOrder(goals: FactRows['goals'], matches: MatchRow[]): FactRows['goals'] {
  const byMatch = Map.groupBy(goals, ({ match_id }) => match_id);
  return matches.flatMap(({ id }) => byMatch.get(id) ?? []);
}

/** The canonical tables that the sources and the hand-made decisions give. Pure: the same input, the same rows. */
export function buildFacts(sources: Sources, curated: Curated): FactRows {
  const context: MatchContext = { clubs: clubNames(curated), stages: stageFinder(curated.stages) };
  const { matches, goals, quarantine } = allMatches(sources, curated, context);
  const stages = buildStages(curated);
  const standings = [
    ...buildStandings(sources.oldTables, 'classificacoes-antigas', context),
    ...buildStandings(sources.tables, 'classificacoes', context),
  ];
  const everybody = buildPeople(sources, curated);
  const squad_entries = buildSquads(sources, everybody);
  const { stats, quarantine: strayStats } = buildSeasonStats(sources, everybody, squad_entries);
  const people = everybody.people.map(({ draft, id }) => ({ draft, row: personRow(draft, id) }));
  people.sort((a, b) => compare(a.row.id, b.row.id));
  const seasons = buildSeasons({ stages, matches, standings, squad_entries });
  const competitions = buildCompetitions(curated);
  const results = resultConflicts(sources.results, sources.matches, matches, context.clubs);
  const conflicts = numbered([
    ...curated.conflicts.map(curatedConflict),
    ...results.conflicts,
    ...presidentConflicts(sources),
    ...historyConflicts(sources.contradictions, sources.milestones, curated.decisions),
    ...birthConflicts(everybody),
    ...biographyConflicts(everybody),
  ]);
  const seasonOf = new Map(matches.map(({ id, season }) => [id, season]));
  return {
    sources: sourceList,
    seasons,
    competitions,
    stages,
    clubs: buildClubs(curated),
    club_aliases: buildClubAliases(curated),
    matches,
    goals: linkScorers(inMatchOrder(goals, matches), seasonOf, squad_entries, everybody),
    standings,
    people: people.map(({ row }) => row),
    person_aliases: people.flatMap(({ draft, row }) => personAliases(draft, row)),
    squad_entries,
    season_stats: stats,
    managers: buildManagers(everybody),
    presidents: buildPresidents(everybody),
    honours: buildHonours(
      { competitions, stages, standings, seasons, matches, milestones: sources.milestones },
      curated.honours,
    ),
    milestones: sources.milestones,
    conflicts,
    quarantine: [...sources.quarantine, ...quarantine, ...results.quarantine, ...everybody.quarantine, ...strayStats],
  };
}
