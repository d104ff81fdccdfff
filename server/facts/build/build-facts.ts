import { applyAdditions } from '../additions/apply-additions.ts';
import type { FactRows } from '../csv/facts-folder.ts';
import type { Curated } from '../curated/read-curated.ts';
import { applyDetails } from './apply-details.ts';
import { buildMatches, type MatchContext } from './build-matches.ts';
import { buildStandings } from './build-standings.ts';
import { clubNames } from './club-names.ts';
import { curatedConflict, numbered } from './conflicts.ts';
import { earlyMatches } from './early-matches.ts';
import { historyConflicts } from './history-conflicts.ts';
import { byText, inMatchOrder } from './in-order.ts';
import { fillScores, newestMatches } from './late-matches.ts';
import { buildManagers, buildPresidents } from './people/build-leaders.ts';
import { buildPeople, type Everybody } from './people/build-people.ts';
import { buildSeasonStats } from './people/build-season-stats.ts';
import { buildSquads } from './people/build-squads.ts';
import { linkScorers } from './people/link-scorers.ts';
import { biographyConflicts, birthConflicts, presidentConflicts } from './people/people-conflicts.ts';
import { personAliases, personRow } from './people/person-row.ts';
import type { Sources } from './read-sources.ts';
import { resultConflicts } from './result-conflicts.ts';
import { sourceList } from './source-list.ts';
import { stageFinder } from './stage-finder.ts';

function matchTables(sources: Sources, curated: Curated, context: MatchContext) {
  const { matches, results, sheets } = sources;
  const listed = [
    ...earlyMatches(results, context, curated.earlyMatches),
    ...fillScores(buildMatches(matches, context), results, context),
    ...newestMatches(results, context),
  ];
  const detailed = applyDetails(listed, sheets, matches, context.clubs);
  const inOrder = inMatchOrder(detailed.matches);
  const goalsOf = Map.groupBy(detailed.goals, ({ match_id }) => match_id);
  return { ...detailed, matches: inOrder, goals: inOrder.flatMap(({ id }) => goalsOf.get(id) ?? []) };
}

function peopleTables({ people }: Everybody): Pick<FactRows, 'people' | 'person_aliases'> {
  const rows = people.map(({ draft, id }) => ({ draft, row: personRow(draft, id) }));
  rows.sort((a, b) => byText(a.row.id, b.row.id));
  return {
    people: rows.map(({ row }) => row),
    person_aliases: rows.flatMap(({ draft, row }) => personAliases(draft, row)),
  };
}

/** The canonical tables that the sources and the hand-made decisions give. Pure: the same input, the same rows. */
export function buildFacts(sources: Sources, curated: Curated): FactRows {
  const context: MatchContext = { clubs: clubNames(curated), stages: stageFinder(curated.stages) };
  const { matches, goals, quarantine: unusedSheets } = matchTables(sources, curated, context);
  const everybody = buildPeople(sources, curated);
  const squad_entries = buildSquads(sources, everybody);
  const stats = buildSeasonStats(sources, everybody, squad_entries);
  const results = resultConflicts(sources.results, sources.matches, matches, context.clubs);
  const imported: FactRows = {
    sources: sourceList,
    // These follow from hand-made tables and from the rest: `applyAdditions` builds them.
    seasons: [],
    competitions: [],
    stages: [],
    clubs: [],
    club_aliases: [],
    honours: [],
    matches,
    goals: linkScorers(goals, new Map(matches.map(({ id, season }) => [id, season])), squad_entries, everybody),
    standings: [
      ...buildStandings(sources.oldTables, 'classificacoes-antigas', context),
      ...buildStandings(sources.tables, 'classificacoes', context),
    ],
    ...peopleTables(everybody),
    squad_entries,
    season_stats: stats.stats,
    managers: buildManagers(everybody),
    presidents: buildPresidents(everybody),
    milestones: sources.milestones,
    conflicts: numbered([
      ...curated.conflicts.map(curatedConflict),
      ...results.conflicts,
      ...presidentConflicts(sources),
      ...historyConflicts(sources.contradictions, sources.milestones, curated.decisions),
      ...birthConflicts(everybody),
      ...biographyConflicts(everybody),
    ]),
    quarantine: [sources, { quarantine: unusedSheets }, results, everybody, stats].flatMap((part) => part.quarantine),
  };
  return applyAdditions(imported, curated, curated.additions);
}
