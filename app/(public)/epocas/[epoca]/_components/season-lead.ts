import { ordinal } from '#components/records/ordinal.ts';
import { plural } from '#components/records/plural.ts';
import type { Season } from '#server/facts/records/read-season.ts';
import { selfClub } from '#server/facts/records/self-club.ts';

const endings = { sobe: ' Subiu de divisão.', desce: ' Desceu de divisão.', mantem: '' } as const;

const mainStage = (season: Season) => season.stages.find((stage) => stage.id === season.league_stage_id);
const ownLine = (season: Season) => mainStage(season)?.table.find((line) => line.club_id === selfClub);

/** The season in a sentence, from its table. */
export function seasonLead(season: Season): string {
  const [stage, line] = [mainStage(season), ownLine(season)];
  const ending = season.outcome ? endings[season.outcome] : '';
  if (!stage) return 'Sem campeonato nacional ou regional nos registos.';
  if (!line) return `Participou em: ${stage.name}. Sem tabela nos registos.${ending}`;
  return `${ordinal(line.position)} lugar, com ${plural(line.points, 'ponto', 'pontos')}. ${stage.name}.${ending}`;
}

/** Place, points, record and goals; only those that are known. */
export function seasonFigures(season: Season): { label: string; value: string }[] {
  const line = ownLine(season);
  if (!line) return [];
  const { won, drawn, lost, goals_for, goals_against } = line;
  const figures = [
    { label: 'lugar', value: ordinal(line.position) },
    { label: 'pontos', value: String(line.points) },
  ];
  if (won !== null && drawn !== null && lost !== null)
    figures.push({ label: 'V–E–D', value: `${won}–${drawn}–${lost}` });
  if (goals_for !== null && goals_against !== null)
    figures.push({ label: 'golos', value: `${goals_for}–${goals_against}` });
  return figures;
}
