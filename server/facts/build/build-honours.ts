import type { FactRow } from '#server/contracts/facts.ts';
import type { FactRows } from '../csv/facts-folder.ts';
import type { Curated } from '../curated/read-curated.ts';

type HonourRow = FactRow<'honours'>;
type Inputs = Pick<FactRows, 'competitions' | 'stages' | 'standings' | 'seasons' | 'matches' | 'milestones'>;

/** What winning a stage is worth: a phase of a national competition is a zone or a series, never its title. */
function scopeOf({ phase, competition_id }: FactRow<'stages'>): HonourRow['scope'] {
  if (competition_id.startsWith('af-algarve')) return 'distrital';
  if (phase === null || phase === 'Fase Final') return 'nacional';
  return phase.includes('Série') ? 'serie' : 'zona';
}

const provenance = (sourceId: string, ref: string | null, note: string) => ({
  source_id: sourceId,
  source_ref: ref,
  quality: 'ok' as const,
  note,
});

/** "a II Divisão", "o Campeonato de Portugal": the competition as the season called it, with its article. */
function competitionNames({ competitions }: Inputs) {
  const genders = new Map(competitions.map(({ id, gender }) => [id, gender]));
  return ({ name, competition_id }: FactRow<'stages'>) => ({
    article: genders.get(competition_id) === 'm' ? 'o' : 'a',
    name: name.split(',')[0]?.replace(/ \d{4}\/\d{2}$/, '') ?? name,
  });
}

/** First places in the league tables. */
function firstPlaces(inputs: Inputs): HonourRow[] {
  const stageOf = new Map(inputs.stages.map((stage) => [stage.id, stage]));
  const named = competitionNames(inputs);
  return inputs.standings.flatMap((row) => {
    const stage = stageOf.get(row.stage_id);
    if (row.position !== 1 || row.club_id !== 'farense' || !stage) return [];
    const scope = scopeOf(stage);
    const { article, name } = named(stage);
    const title = {
      nacional: `Campeão nacional d${article} ${name}`,
      distrital: `Campeão d${article} ${name}`,
    }[scope as string];
    return [
      {
        id: `${stage.id}-${title ? 'campeao' : 'vencedor'}`,
        season: stage.season,
        stage_id: stage.id,
        title: title ?? `Vencedor d${article} ${name}, ${stage.phase}`,
        scope,
        ...provenance(row.source_id, row.source_ref, 'Primeiro lugar na classificação.'),
      },
    ];
  });
}

/** Promotions: the next season is played one level up. */
function promotions(inputs: Inputs): HonourRow[] {
  const stageOf = new Map(inputs.stages.map((stage) => [stage.id, stage]));
  const next = new Map(inputs.seasons.map((season) => [season.season - 1, season]));
  const named = competitionNames(inputs);
  return inputs.seasons.flatMap(({ season, outcome }) => {
    const to = stageOf.get(next.get(season)?.league_stage_id ?? '');
    if (outcome !== 'sobe' || !to) return [];
    const { article, name } = named(to);
    const title = `Subida ${article === 'a' ? 'à' : 'ao'} ${name}`;
    const note = 'Na época seguinte jogou um escalão acima.';
    return [
      {
        id: `${season}-subida`,
        season,
        stage_id: null,
        title,
        scope: 'promocao' as const,
        ...provenance('dados-jogos', null, note),
      },
    ];
  });
}

/**
 * Titles decided in a match, listed by hand in `honras.csv`. Each names the match that the facts must have, with a
 * result that bears the title out, or the milestones that tell it.
 */
function listed({ matches, milestones }: Inputs, honours: Curated['honours']): HonourRow[] {
  const played = new Map(matches.map((match) => [match.id, match]));
  const told = new Map(milestones.map((milestone) => [milestone.id, milestone]));
  return honours.flatMap(({ id, epoca, fase, titulo, ambito, jogo, marcos, motivo }) => {
    const match = played.get(jogo ?? '');
    const wanted = ambito === 'finalista' ? 'D' : 'V';
    const certain = (marcos?.split(';') ?? []).every((m) => told.has(m) && told.get(m)?.confidence !== 'baixa');
    if (jogo ? match?.outcome !== wanted : !marcos || !certain) return [];
    const source = jogo
      ? provenance('dados-jogos', match?.source_ref ?? null, motivo)
      : provenance('marcos', marcos, motivo);
    return [{ id, season: epoca, stage_id: fase, title: titulo, scope: ambito, ...source }];
  });
}

/** Honours that results confirm; an entry of `honras.csv` that they do not bear out gives none. */
export function buildHonours(inputs: Inputs, honours: Curated['honours']): HonourRow[] {
  const all = [...firstPlaces(inputs), ...promotions(inputs), ...listed(inputs, honours)];
  return all.sort((a, b) => a.season - b.season || (a.id < b.id ? -1 : 1));
}
