import type { Curated } from '../curated/read-curated.ts';

export type CuratedStage = Curated['stages'][number];

/** Finds the stage of a match by its block and date, and that of a table by its heading. */
export interface StageFinder {
  ofMatch(block: string, date: string): CuratedStage | undefined;
  ofTable(heading: string, part: number, parts: number): CuratedStage | undefined;
  ofSeason(season: number, competition: string): CuratedStage | undefined;
}

export function stageFinder(stages: CuratedStage[]): StageFinder {
  const byBlock = Map.groupBy(stages, ({ jogos }) => jogos);
  const byTable = new Map(stages.map((stage) => [stage.tabela, stage]));
  return {
    ofMatch: (block, date) =>
      byBlock.get(block)?.find(({ desde, ate }) => (desde === null || date >= desde) && (ate === null || date <= ate)),
    ofTable: (heading, part, parts) => byTable.get(parts === 1 ? heading : `${heading} #${part}`),
    ofSeason: (season, competition) =>
      stages.find(({ epoca, competicao }) => epoca === season && competicao === competition),
  };
}
