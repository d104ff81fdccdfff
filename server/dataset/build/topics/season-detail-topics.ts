import type { FactRow } from '#server/contracts/facts.ts';
import type { Facts } from '#server/knowledge/facts/facts.ts';
import type { Topic } from '../topic.ts';
import { seasonsWithMatches, seasonsWithTable, seasonTarget } from './season-slots.ts';

const ofTables = (lacks: string) => (facts: Facts) =>
  seasonsWithTable(facts).map((season) => seasonTarget(season, lacks));
const ofEverySeason = (lacks: string) => (facts: Facts) =>
  [...facts.seasons.keys()].map((season) => seasonTarget(season, lacks));

export const seasonDivision: Topic = {
  tipo: 'divisao',
  outcomes: ['answered'],
  kinds: ['divisions', 'season-standing'],
  firstIsEnough: true,
  each: 2,
  templates: [
    'Em que escalão {jogava|competia|militava} o Farense em <epoca>?',
    '{Que divisão|Qual era a divisão} {disputou o|do} Farense em <epoca>?',
    'Onde {jogávamos|competíamos} em <epoca>, {em que divisão|em que escalão}?',
    '{divisão|escalão} do farense em <epoca>',
    'Em <epoca> {estávamos|o Farense estava} na primeira ou na segunda?',
  ],
  targets: ofTables('a divisão do Farense'),
};

export const seasonGoals: Topic = {
  tipo: 'golos-da-epoca',
  outcomes: ['answered'],
  kinds: ['totals', 'season-standing', 'season-record'],
  firstIsEnough: true,
  each: 2,
  templates: [
    'Golos marcados e sofridos {pelo Farense |}no campeonato {de|em} <epoca>',
    'Com que golos marcados e sofridos {fechámos|terminou o Farense} o campeonato de <epoca>?',
    'Quantos golos marcámos e quantos sofremos {na liga|no campeonato} em <epoca>?',
    '{Ataque e defesa|Golos} do Farense no campeonato <epoca>: quantos marcou, quantos sofreu?',
  ],
  targets: ofTables('os golos do Farense'),
};

export const seasonManagers: Topic = {
  tipo: 'treinadores-da-epoca',
  outcomes: ['answered'],
  kinds: ['managers'],
  each: 3,
  templates: [
    'Que treinadores {passaram pelo Farense|teve o Farense|tivemos} em <epoca>?',
    'Quem {orientou|dirigiu} {a equipa|o Farense} {na época|em} <epoca>?',
    '{mister|treinador} do farense <epoca>',
    'Quem se sentou no banco do Farense em <epoca>?',
  ],
  targets: ofEverySeason('o treinador do Farense'),
};

export const presidentOfYear: Topic = {
  tipo: 'presidente-do-ano',
  outcomes: ['answered'],
  kinds: ['presidents'],
  each: 2,
  templates: [
    'Quem {era|foi} {o |}presidente {do Farense |do clube |}em <ano>?',
    'Quem {mandava no clube|estava à frente do Farense} em <ano>?',
    'presidente do farense <ano>',
  ],
  targets: (facts) => ofEverySeason('o presidente do Farense')(facts).map((target) => ({ ...target, must: [] })),
};

type SquadEntry = FactRow<'squad_entries'>;

export const shirtNumber: Topic = {
  tipo: 'camisola',
  outcomes: ['answered'],
  kinds: ['squad'],
  firstIsEnough: true,
  each: 1,
  templates: [
    'Quem {usava|tinha} {o n.º|o número|a camisola} <numero> em <epoca>?',
    'De quem era {o número|a camisola} <numero> {em|na época} <epoca>?',
    'Quem jogava com o <numero> {nas costas |}em <epoca>?',
  ],
  targets: (facts, random) =>
    random
      .some(
        facts.squadEntries.filter(({ shirt }: SquadEntry) => shirt !== null),
        260,
      )
      .map(({ season, shirt }) => {
        const target = seasonTarget(season, 'os números das camisolas');
        return { ...target, slots: { ...target.slots, numero: () => String(shirt) }, must: [`camisola n.º ${shirt}`] };
      }),
};

export const squadLine: Topic = {
  tipo: 'setor-do-plantel',
  outcomes: ['answered'],
  kinds: ['squad'],
  each: 2,
  templates: [
    'Que {guarda-redes|defesas|médios|avançados} {havia|tínhamos} {no plantel|na equipa} em <epoca>?',
    '{Guarda-redes|Defesas|Médios|Avançados} do Farense {em |}<epoca>',
    'Diz-me os {guarda-redes|defesas|médios|avançados} da época <epoca>',
  ],
  targets: ofEverySeason('o plantel do Farense'),
};

export const seasonStreak: Topic = {
  tipo: 'serie-da-epoca',
  outcomes: ['answered'],
  kinds: ['streak'],
  firstIsEnough: true,
  each: 2,
  templates: [
    'Qual foi a {maior|melhor} série {de vitórias|sem perder} {no campeonato |}{de|em} <epoca>?',
    'Quantos jogos seguidos {ganhámos|estivemos sem perder} em <epoca>, no máximo?',
    'A {maior|pior} série de derrotas {da época|em} <epoca>',
    'Em <epoca>, quantas {vitórias|derrotas} seguidas {chegámos a ter|tivemos}?',
  ],
  targets: (facts) => seasonsWithMatches(facts).map((season) => seasonTarget(season, 'as séries de resultados')),
};

/** A place that was not; where it was by chance, the answer is no correction and the example is left out. */
export const wrongPlace: Topic = {
  tipo: 'premissa-falsa',
  outcomes: ['corrected'],
  kinds: ['season-standing'],
  each: 3,
  templates: [
    'O Farense {ficou|acabou|terminou} em <lugar>.º {lugar |}em <epoca>, {não foi|pois não|não é verdade}?',
    'É verdade que {ficámos|terminámos|acabámos} em <lugar>.º em <epoca>?',
    'Porque é que {acabámos|ficámos} em <lugar>.º lugar em <epoca>?',
    'Em <epoca> fomos <lugar>.º{ classificados|}, {lembras-te|não fomos}?',
  ],
  targets: (facts) =>
    ofTables('o lugar do Farense')(facts).map((target) => ({
      ...target,
      slots: { ...target.slots, lugar: (random) => String(random.pick([1, 2, 3, 4, 6, 7, 8, 9, 11, 12, 14, 15, 17])) },
    })),
};
