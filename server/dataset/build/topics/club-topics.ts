import type { Topic } from '../topic.ts';
import { opponents } from './opponents.ts';

export const headToHead: Topic = {
  tipo: 'confronto',
  outcomes: ['answered'],
  kinds: ['head-to-head'],
  firstIsEnough: true,
  each: 3,
  templates: [
    '{Qual é o|Mostra-me o|} {historial|histórico} {entre o Farense e|de jogos com} <o clube>{?|}',
    'Como {é|está} o confronto {com|contra} <o clube>?',
    'Farense {contra|vs} <clube>: {historial|balanço}',
    'Quem tem vantagem, nós ou <o clube>? {Diz o historial.|}',
    'Balanço dos jogos com <o clube>',
  ],
  targets: (facts) => opponents(facts, 1),
};

export const winsAgainst: Topic = {
  tipo: 'vezes',
  outcomes: ['answered'],
  kinds: ['totals', 'head-to-head'],
  firstIsEnough: true,
  each: 3,
  templates: [
    'Quantas vezes {ganhámos|vencemos|o Farense ganhou} <ao clube>?',
    'Quantas vezes {perdemos|empatámos|o Farense perdeu} com <o clube>?',
    'Quantos jogos {fez|já fez} o Farense {com|contra} <o clube>?',
    'Quantos golos {marcámos|sofremos} {contra|com} <o clube>?',
    '{Quantas vitórias temos|Temos quantas vitórias} {em casa|fora} {com|contra} <o clube>?',
  ],
  targets: (facts) => opponents(facts, 3),
};

export const lastAgainst: Topic = {
  tipo: 'ultimo-jogo',
  outcomes: ['answered'],
  kinds: ['first-last'],
  firstIsEnough: true,
  each: 2,
  templates: [
    'Quando foi {a última vez que jogámos|o último jogo} com <o clube>?',
    'Quando foi o primeiro jogo {com|contra} <o clube>?',
    'Quando {foi a última vez que ganhámos|ganhámos pela última vez} <ao clube>?',
    'Última {vitória|derrota} {com|contra} <o clube>{?|}',
  ],
  targets: (facts) => opponents(facts, 4),
};

export const biggestAgainst: Topic = {
  tipo: 'maior-resultado',
  outcomes: ['answered'],
  kinds: ['biggest-result'],
  firstIsEnough: true,
  each: 2,
  templates: [
    'Qual {é|foi} a {maior|melhor} vitória {do Farense |}{contra|com} <o clube>?',
    'Qual foi a {pior|maior} derrota {com|contra} <o clube>?',
    'Maior goleada {que demos |}<ao clube>{?|}',
  ],
  targets: (facts) => opponents(facts, 4),
};

/** Clubs that Farense never met. */
const strangers = [
  'Real Madrid',
  'Barcelona',
  'Bayern de Munique',
  'Manchester United',
  'Liverpool',
  'Juventus',
  'Inter de Milão',
  'Ajax',
  'Flamengo',
  'Palmeiras',
  'Boca Juniors',
  'Celtic',
  'Marselha',
  'Atlético de Madrid',
  'Sevilha',
  'Borussia Dortmund',
  'Chelsea',
  'Arsenal',
  'Nápoles',
  'Roma',
  'PSV',
  'Santos',
  'Corinthians',
  'River Plate',
  'Galatasaray',
  'Estrela Vermelha',
  'Anderlecht',
  'Rangers',
  'Valência',
  'Bétis',
];

export const neverMet: Topic = {
  tipo: 'sem-registo',
  outcomes: ['no-record'],
  each: 2,
  templates: [
    '{Quando|Alguma vez} {jogámos|o Farense jogou} {com|contra} o <clube>?',
    'Qual foi o resultado {com|contra} o <clube>?',
    'Quantas vezes ganhámos ao <clube>?',
    'historial com o <clube>',
  ],
  targets: () => strangers.map((name) => ({ entity: `estranho:${name}`, slots: { clube: () => name }, must: [] })),
};

export const whichClub: Topic = {
  tipo: 'escolha',
  outcomes: ['ambiguous'],
  each: 5,
  templates: [
    '{Quantas vezes ganhámos ao|Historial com o|Último jogo com o|Resultado com o|Maior vitória contra o} <clube>{?|}',
    '{Como é o confronto com o|Já jogámos com o} <clube>?',
  ],
  targets: () =>
    ['Vitória', 'Lusitano', 'União', 'Desportivo', 'Atlético'].map((name) => ({
      entity: `escolha:${name}`,
      slots: { clube: () => name },
      must: [],
    })),
};
