import { clubName } from '#server/knowledge/compose/portuguese.ts';
import { seasonLabel } from '#server/knowledge/entities/season-years.ts';
import type { Facts } from '#server/knowledge/facts/facts.ts';
import { clubSlots } from '../phrasing/name-club.ts';
import type { Target, Topic } from '../topic.ts';
import { seasonsWithTable, seasonTarget } from './season-slots.ts';

const placeAsked = ['{Em que lugar|Em que posição} {ficou o Farense|ficámos} em <epoca>?'];

/** From a season to the one beside it: the answer is about the other one, and belongs to it. */
export const nextSeason: Topic = {
  tipo: 'seguimento',
  outcomes: ['answered'],
  kinds: ['season-standing'],
  firstIsEnough: true,
  each: 1,
  templates: [
    '{E|Então e} {na época seguinte|na seguinte|no ano a seguir|na época a seguir}?',
    'e na seguinte',
    'E depois{, na época seguinte|}?',
  ],
  targets(facts) {
    const seasons = new Set(seasonsWithTable(facts));
    return [...seasons]
      .filter((season) => seasons.has(season + 1))
      .map((season) => ({
        ...seasonTarget(season),
        entity: `epoca:${season + 1}`,
        must: [seasonLabel(season + 1)],
        earlier: placeAsked,
      }));
  },
};

export const seasonBefore: Topic = {
  ...nextSeason,
  templates: [
    '{E|Então e} na {época anterior|anterior|época antes|temporada anterior}?',
    'e na anterior',
    'E no ano anterior?',
  ],
  targets(facts) {
    const seasons = new Set(seasonsWithTable(facts));
    return [...seasons]
      .filter((season) => seasons.has(season - 1))
      .map((season) => ({
        ...seasonTarget(season),
        entity: `epoca:${season - 1}`,
        must: [seasonLabel(season - 1)],
        earlier: placeAsked,
      }));
  },
};

/** Three turns about the same season. */
export const sameSeason: Topic = {
  tipo: 'seguimento',
  outcomes: ['answered'],
  firstIsEnough: true,
  each: 2,
  templates: [
    '{E|Então e} {quantos pontos|com quantos pontos}?',
    'E {a maior vitória|a pior derrota}{ nessa época|}?',
    'E {a tabela|mostra a tabela}{ toda|}?',
    'E na Taça?',
    '{E quem treinava|E o treinador}?',
    'E {golos marcados|quantos golos marcámos}?',
  ],
  targets: (facts) => seasonsWithTable(facts).map((season) => ({ ...seasonTarget(season), earlier: placeAsked })),
};

function clubTargets(facts: Facts, fewest: number): Target[] {
  const counts = new Map<string, number>();
  for (const { opponent_id, outcome } of facts.matches)
    if (outcome !== null) counts.set(opponent_id, (counts.get(opponent_id) ?? 0) + 1);
  return [...facts.clubs.values()]
    .filter(({ id, is_self }) => !is_self && (counts.get(id) ?? 0) >= fewest)
    .map((club) => ({ entity: `clube:${club.id}`, slots: clubSlots(club, facts.clubAliases), must: [clubName(club)] }));
}

export const sameClub: Topic = {
  tipo: 'seguimento',
  outcomes: ['answered'],
  firstIsEnough: true,
  each: 2,
  templates: [
    '{E|Então e|Só} {em casa|fora|fora de casa}?',
    'E na Taça?',
    'E {a maior vitória|a pior derrota}?',
    'E a última {vitória|vez que ganhámos}?',
    'E o primeiro jogo?',
  ],
  targets: (facts) =>
    clubTargets(facts, 8).map((target) => ({
      ...target,
      earlier: ['{Historial com|Balanço dos jogos com|Como é o confronto com} <o clube>{?|}'],
    })),
};

/** From one club to another. */
export const otherClub: Topic = {
  tipo: 'seguimento',
  outcomes: ['answered'],
  firstIsEnough: true,
  each: 1,
  templates: ['{E|Então e} {contra|com} <o clube>?', 'e <ao clube>'],
  targets(facts) {
    const targets = clubTargets(facts, 6);
    return targets.map((target, i) => {
      const other = targets[(i + 7) % targets.length] ?? target;
      const slots = { ...target.slots, 'ao outro': other.slots['ao clube'] ?? (() => '') };
      return { ...target, slots, earlier: ['Quantas vezes {ganhámos|o Farense ganhou} <ao outro>?'] };
    });
  },
};
