import { clubSlots } from '../phrasing/name-club.ts';
import type { Target, Topic } from '../topic.ts';
import { seasonsWithMatches, seasonTarget } from './season-slots.ts';

/** What no table of the facts holds, for any match or season: what is missing, and how people ask for it. */
const ofMatches: readonly (readonly [lacks: string, ...templates: string[]])[] = [
  [
    'o onze desse jogo',
    'Qual foi o onze {inicial |}{contra|com} <o clube> em <epoca>?',
    'Que equipa alinhou {contra|com} <o clube> em <epoca>?',
  ],
  ['as assistências para golo desse jogo', 'Quem fez as assistências para os golos {contra|com} <o clube> em <epoca>?'],
  [
    'os cartões desse jogo',
    'Quem {viu amarelo|foi expulso} no jogo {com|contra} <o clube> de <epoca>?',
    'Quantos cartões houve {contra|com} <o clube> em <epoca>?',
  ],
  ['as substituições desse jogo', 'Que substituições {fizemos|fez o Farense} {contra|com} <o clube> em <epoca>?'],
  ['a posse de bola desse jogo', 'Quem teve mais posse de bola {no jogo com|contra} <o clube> em <epoca>?'],
  ['os cantos desse jogo', 'Quantos cantos {tivemos|houve} {contra|com} <o clube> em <epoca>?'],
  ['o melhor em campo desse jogo', 'Quem foi o melhor em campo {contra|com} <o clube> em <epoca>?'],
  ['o preço dos bilhetes desse jogo', 'Quanto custavam os bilhetes para o jogo com <o clube> em <epoca>?'],
  ['o tempo que fazia nesse jogo', 'Estava a chover no jogo {com|contra} <o clube> em <epoca>?'],
  ['a tática desse jogo', 'Em que tática {jogámos|jogou o Farense} {contra|com} <o clube> em <epoca>?'],
];

const ofSeasons: readonly (readonly [lacks: string, ...templates: string[]])[] = [
  ['o orçamento do clube nessa época', 'Qual {foi|era} o orçamento do Farense em <epoca>?'],
  ['o número de sócios nessa época', 'Quantos sócios tinha o Farense em <epoca>?'],
  ['os ordenados dessa época', 'Quanto ganhava {o treinador|um jogador} do Farense em <epoca>?'],
  ['a assistência média dessa época', 'Qual foi a média de espectadores {em casa |}em <epoca>?'],
  ['os resultados dos juniores nessa época', 'Como correu a época aos juniores do Farense em <epoca>?'],
  ['o patrocinador dessa época', 'Quem patrocinava as camisolas do Farense em <epoca>?'],
  [
    'as transferências dessa época',
    'Que {contratações|transferências} fez o Farense em <epoca>?',
    'Por quanto vendemos jogadores em <epoca>?',
  ],
  ['as lesões dessa época', 'Quem se lesionou em <epoca>?'],
  ['os jogos particulares dessa época', 'Que jogos da pré-época fizemos em <epoca>?'],
  ['a equipa feminina nessa época', 'Como correu a época à equipa feminina do Farense em <epoca>?'],
];

/**
 * Questions that the facts cannot answer. The answer is always that there is no record, whatever evidence the engine
 * finds near by.
 */
export const notInTheRecords: Topic = {
  tipo: 'sem-registo',
  templates: [],
  outcomes: ['answered', 'no-record', 'off-topic', 'corrected'],
  alwaysRefused: true,
  each: 1,
  targets(facts, random) {
    const matches = random.some(
      facts.matches.filter(({ outcome, season }) => outcome !== null && season >= 1934),
      330,
    );
    const seasons = seasonsWithMatches(facts);
    const aboutMatches = matches.map((match, i): Target => {
      const [lacks = '', ...templates] = ofMatches[i % ofMatches.length] ?? [];
      const { entity, slots } = seasonTarget(match.season);
      return {
        entity,
        slots: { ...slots, ...clubSlots(match.opponent, facts.clubAliases) },
        must: [],
        lacks,
        templates,
      };
    });
    const aboutSeasons = ofSeasons.flatMap(([lacks, ...templates]) =>
      random.some(seasons, 24).map((season): Target => ({ ...seasonTarget(season), must: [], lacks, templates })),
    );
    return [...aboutMatches, ...aboutSeasons];
  },
};
