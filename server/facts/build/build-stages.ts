import type { FactRow } from '#server/contracts/facts.ts';
import type { Curated } from '../curated/read-curated.ts';

/** Stages as decided in `fases.csv`. */
export function buildStages({ stages }: Pick<Curated, 'stages'>): FactRow<'stages'>[] {
  return stages.map((stage) => ({
    id: stage.id,
    season: stage.epoca,
    competition_id: stage.competicao,
    name: stage.nome,
    phase: stage.fase,
    tier: stage.nivel,
    role: stage.papel,
    points_per_win: stage.pontos_vitoria,
    source_names: [...new Set([stage.jogos, stage.tabela])].filter(Boolean).join(';') || stage.nome,
  }));
}

export function buildCompetitions({ competitions }: Pick<Curated, 'competitions'>): FactRow<'competitions'>[] {
  return competitions.map(({ id, nome, nome_curto, tipo, genero }) => ({
    id,
    name: nome,
    short_name: nome_curto,
    kind: tipo,
    gender: genero,
  }));
}
