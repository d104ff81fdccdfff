import type { Topic } from '../topic.ts';
import { opponents } from './opponents.ts';
import { seasonsWithMatches, seasonTarget } from './season-slots.ts';

/** Head-to-head where the matches were played. */
export const headToHeadByVenue: Topic = {
  tipo: 'confronto',
  outcomes: ['answered'],
  kinds: ['head-to-head'],
  firstIsEnough: true,
  each: 2,
  templates: [
    'Historial {em casa|fora|no São Luís} com <o clube>',
    'Como {nos damos|nos saímos|nos temos dado} {em casa|fora} {contra|com} <o clube>?',
    'Saldo dos jogos {em casa|fora} {com|contra} <o clube>',
    'Farense-<clube>, só {em casa|fora}: {como está|balanço}',
  ],
  targets: (facts) => opponents(facts, 3),
};

/** Head-to-head in one competition or at one level. */
export const headToHeadByCompetition: Topic = {
  tipo: 'confronto',
  outcomes: ['answered', 'no-record'],
  kinds: ['head-to-head'],
  firstIsEnough: true,
  each: 3,
  templates: [
    'Historial com <o clube> na {Taça de Portugal|primeira divisão|segunda divisão|III Divisão}',
    'Como {está|é} o confronto com <o clube> {na Taça|no primeiro escalão|na I Divisão|na II Divisão}?',
    'Balanço contra <o clube> {na Taça de Portugal|na primeira|na II Divisão|no campeonato}',
  ],
  targets: (facts) => opponents(facts, 3),
};

const places = '{na primeira divisão|na I Divisão|na II Divisão|na Taça de Portugal|em casa|fora|no campeonato}';

export const decadeTotals: Topic = {
  tipo: 'totais',
  outcomes: ['answered'],
  kinds: ['totals'],
  firstIsEnough: true,
  each: 14,
  templates: [
    `Quantos jogos {ganhámos|perdemos|empatámos} ${places} nos anos <decada>?`,
    `Quantos golos {marcámos|sofremos} ${places} nos anos <decada>?`,
    `{Vitórias|Derrotas|Empates|Golos} {do Farense |}${places}, anos <decada>`,
  ],
  targets: () =>
    [
      ['30', 'trinta'],
      ['40', 'quarenta'],
      ['50', 'cinquenta'],
      ['60', 'sessenta'],
      ['70', 'setenta'],
      ['80', 'oitenta'],
      ['90', 'noventa'],
    ].map(([figure = '', word = '']) => ({
      entity: `decada:${figure}`,
      slots: { decada: (random) => random.pick([figure, word]) },
      must: [],
      lacks: 'os jogos dessa década',
    })),
};

export const periodTotals: Topic = {
  tipo: 'totais',
  outcomes: ['answered'],
  kinds: ['totals'],
  firstIsEnough: true,
  each: 2,
  templates: [
    'Quantos jogos {ganhámos|perdemos|empatámos} entre <epoca> e <outra>?',
    'Quantos golos {marcámos|sofremos} {no campeonato |em casa |fora |}entre <epoca> e <outra>?',
    '{Vitórias|Derrotas} {na I Divisão|na II Divisão|no campeonato} entre <epoca> e <outra>',
  ],
  targets(facts) {
    const seasons = seasonsWithMatches(facts).sort((a, b) => a - b);
    return seasons.slice(0, -4).map((season, i) => {
      const target = seasonTarget(season);
      const other = seasonTarget(seasons[i + 2 + (i % 3)] ?? season);
      return { ...target, slots: { ...target.slots, outra: other.slots.epoca ?? (() => '') } };
    });
  },
};
