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

const topScorers = new WeakMap<Facts, Claim[]>();

/** Every fact of a biography that calls somebody a top scorer. */
function allTopScorerClaims(facts: Facts): Claim[] {
  const known = topScorers.get(facts);
  if (known) return known;
  const claims = [...facts.biographies.values()].flatMap((biography) =>
    biography.factos
      .filter((fact) => /melhor marcador|maior goleador|bola de prata/.test(fold(fact.facto)))
      .map((fact) => ({ biography, fact })),
  );
  topScorers.set(facts, claims);
  return claims;
}

/** Biographies that call somebody the top scorer of a season. */
export const topScorerClaims = (season: number, facts: Facts): Claim[] =>
  allTopScorerClaims(facts).filter(({ fact }) => fact.facto.includes(seasonLabel(season)));

/** Milestones that call somebody the top scorer of a season. */
export const topScorerMilestones = (season: number, facts: Facts): Milestone[] =>
  facts.milestones.filter((milestone) => milestone.text.includes('melhor marcador') && inSeason(milestone, season));

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
