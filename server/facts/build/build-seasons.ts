import type { FactRow } from '#server/contracts/facts.ts';
import { seasonLabel } from '#server/sources/seasons/season-label.ts';
import type { FactRows } from '../csv/facts-folder.ts';
import type { Curated } from '../curated/read-curated.ts';

type SeasonRow = FactRow<'seasons'>;
type Inputs = Pick<FactRows, 'stages' | 'matches' | 'standings' | 'squad_entries'>;

/**
 * Before 1948/49 clubs entered the national divisions through their regional championship every year,
 * so a change of level is neither promotion nor relegation.
 */
const firstWithPromotion = 1948;

function outcome(season: number, tiers: Map<number, number>): SeasonRow['outcome'] {
  const now = tiers.get(season);
  const next = tiers.get(season + 1);
  if (season < firstWithPromotion || now === undefined || next === undefined) return null;
  if (next === now) return 'mantem';
  return next < now ? 'sobe' : 'desce';
}

/** One row for every season with a match, a table or a squad. */
export function buildSeasons(
  { stages, matches, standings, squad_entries }: Inputs,
  notes: Curated['seasons'],
): SeasonRow[] {
  const seasonOfStage = new Map(stages.map(({ id, season }) => [id, season]));
  const withRecords = {
    jogos: new Set(matches.map(({ season }) => season)),
    tabela: new Set(standings.map(({ stage_id }) => seasonOfStage.get(stage_id) ?? 0)),
    plantel: new Set(squad_entries.map(({ season }) => season)),
  };
  const leagues = new Map(stages.filter(({ role }) => role === 'principal').map((stage) => [stage.season, stage]));
  const tiers = new Map([...leagues].flatMap(([season, { tier }]) => (tier === null ? [] : [[season, tier] as const])));
  const noteOf = new Map(notes.map(({ epoca, nota }) => [epoca, nota]));
  const all = new Set(Object.values(withRecords).flatMap((seasons) => [...seasons]));
  return [...all]
    .sort((a, b) => a - b)
    .map((season) => ({
      season,
      label: seasonLabel(season),
      league_stage_id: leagues.get(season)?.id ?? null,
      tier: tiers.get(season) ?? null,
      outcome: outcome(season, tiers),
      coverage: Object.entries(withRecords)
        .flatMap(([name, has]) => (has.has(season) ? [name] : []))
        .join('+'),
      note: noteOf.get(season) ?? null,
    }));
}
