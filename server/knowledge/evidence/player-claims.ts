import type { Biography } from '#server/contracts/biography.ts';
import { fold } from '../entities/fold.ts';
import { seasonLabel } from '../entities/season-years.ts';
import type { Facts } from '../facts/facts.ts';
import { inSeason, type Milestone } from './milestones.ts';

/** What a biography says of one season. */
export interface Claim {
  biography: Biography;
  fact: Biography['factos'][number];
}

/** Biographies that call somebody the top scorer of a season. */
export function topScorerClaims(season: number, facts: Facts): Claim[] {
  const label = seasonLabel(season);
  return [...facts.biographies.values()].flatMap((biography) =>
    biography.factos
      .filter(
        (fact) => /melhor marcador|maior goleador|bola de prata/.test(fold(fact.facto)) && fact.facto.includes(label),
      )
      .map((fact) => ({ biography, fact })),
  );
}

/** Milestones that call somebody the top scorer of a season. */
export const topScorerMilestones = (season: number, facts: Facts): Milestone[] =>
  facts.milestones.filter(
    (milestone) => fold(milestone.text).includes('melhor marcador') && inSeason(milestone, season),
  );

/** The highest totals that biographies give for a whole career at Farense; nobody else counted them. */
export function careerClaims(measure: 'golos' | 'jogos', facts: Facts): (Claim & { total: number })[] {
  const pattern = measure === 'golos' ? /(\d{2,3}) golos/ : /(\d{2,3}) jogos/;
  return [...facts.biographies.values()]
    .flatMap((biography) => {
      const found = biography.factos.flatMap((fact) => {
        const total = Number(fact.facto.match(pattern)?.[1] ?? 0);
        return total > 0 && fact.facto.includes('Farense') && !/\d{4}\/\d{2}/.test(fact.facto)
          ? [{ biography, fact, total }]
          : [];
      });
      return found.sort((a, b) => b.total - a.total).slice(0, 1);
    })
    .sort((a, b) => b.total - a.total);
}
