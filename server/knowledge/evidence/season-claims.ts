import { seasonLabel } from '../entities/season-years.ts';
import type { Facts } from '../facts/facts.ts';
import type { Parsed } from '../parse/parsed.ts';
import type { CompetitionFilter } from './match-filter.ts';

/** What a question takes for granted of a season: "quando subimos", "quando fomos campeões". */
export type SeasonClaim = 'sobe' | 'desce' | 'titulo';

export function claimOf({ cues }: Parsed): SeasonClaim | null {
  if (cues.has('titulo')) return 'titulo';
  if (cues.has('subir')) return 'sobe';
  return cues.has('descer') ? 'desce' : null;
}

const titles = new Set(['nacional', 'regional', 'distrital']);

/** Whether results and tables bear the claim out. The season of a return to a division is the one after it was won. */
export function claimHolds(claim: SeasonClaim, season: number, facts: Facts): boolean {
  const outcome = (of: number) => facts.seasons.get(of)?.outcome;
  if (claim === 'sobe') return outcome(season) === 'sobe' || outcome(season - 1) === 'sobe';
  if (claim === 'desce') return outcome(season) === 'desce';
  return facts.honours.some((honour) => honour.season === season && titles.has(honour.scope));
}

/** The seasons that bear the claim out, when some do and some do not: a year touches two. */
export function seasonsOfClaim(claim: SeasonClaim | null, seasons: number[], facts: Facts): number[] {
  if (!claim) return seasons;
  const exact = seasons.filter((season) => facts.seasons.get(season)?.outcome === claim);
  const holding = exact.length > 0 ? exact : seasons.filter((season) => claimHolds(claim, season, facts));
  return holding.length > 0 ? holding : seasons;
}

/** Of the seasons a year touches, those in which a competition was played: "a liguilha de 1982" is of 1981/82. */
export function seasonsOfCompetition(competition: CompetitionFilter | null, seasons: number[], facts: Facts): number[] {
  if (competition?.by !== 'competition') return seasons;
  const played = seasons.filter((season) =>
    facts.stagesBySeason.get(season)?.some((stage) => competition.values.includes(stage.competition_id)),
  );
  return played.length > 0 ? played : seasons;
}

const denials: Record<SeasonClaim, string> = {
  sobe: 'não subiu de divisão',
  desce: 'não desceu de divisão',
  titulo: 'não foi campeão',
};

/** "Em 1978/79 o Farense não foi campeão: ficou em 9.º lugar." Empty when the claim holds or there is none. */
export function claimDenial(claim: SeasonClaim | null, season: number, facts: Facts): string {
  if (!claim || claimHolds(claim, season, facts) || !facts.seasons.get(season)?.league_stage_id) return '';
  const stageId = facts.seasons.get(season)?.league_stage_id ?? '';
  const row = facts.standings.get(stageId)?.find((one) => one.club_id === facts.self.id);
  const stage = facts.stages.get(stageId);
  const place = row && stage ? `: ficou em ${row.position}.º lugar (${stage.name})` : '';
  return `Em ${seasonLabel(season)} o Farense ${denials[claim]}${place}.`;
}
