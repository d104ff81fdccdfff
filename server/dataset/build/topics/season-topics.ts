import type { Facts } from '#server/knowledge/facts/facts.ts';
import type { Topic } from '../topic.ts';
import { seasonsWithMatches, seasonsWithTable, seasonTarget } from './season-slots.ts';

const withTable = (lacks: string) => (facts: Facts) =>
  seasonsWithTable(facts).map((season) => seasonTarget(season, lacks));
const withMatches = (lacks?: string) => (facts: Facts) =>
  seasonsWithMatches(facts).map((season) => seasonTarget(season, lacks));

export const seasonPlace: Topic = {
  tipo: 'lugar',
  outcomes: ['answered'],
  kinds: ['season-standing', 'season-summary'],
  firstIsEnough: true,
  each: 4,
  templates: [
    '{Então e|Olha,} em que {lugar|posição} {ficou|acabou|terminou} o Farense {em|na época|na época de} <epoca>?',
    'O Farense {ficou|acabou} em que {lugar|posto} em <epoca>?',
    '{Qual foi|Diz-me} a {classificação|posição} {final |}do Farense {em|na época} <epoca>',
    '{Classificação|Lugar} do Farense <epoca>',
    '{Gostava de saber|Queria saber|Sabes} em que lugar {ficámos|acabámos} em <epoca>{?|.}',
    'Como {ficámos classificados|nos classificámos} em <epoca>?',
    'em <epoca> {ficámos|o Farense ficou} em que lugar{ no campeonato|}?',
    'farense <epoca> {lugar|classificação}',
  ],
  targets: withTable('o lugar do Farense'),
};

export const seasonPoints: Topic = {
  tipo: 'pontos',
  outcomes: ['answered'],
  kinds: ['season-standing'],
  firstIsEnough: true,
  each: 2,
  templates: [
    'Quantos pontos {fez|somou|conseguiu} o Farense {em|na época} <epoca>?',
    'Com quantos pontos {acabámos|terminámos} {em|a época} <epoca>?',
    'Pontos do Farense em <epoca>{?|}',
    '{Diz-me|Queria saber} quantos pontos {teve|fez} o Farense no campeonato de <epoca>',
  ],
  targets: withTable('os pontos do Farense'),
};

export const seasonRecord: Topic = {
  tipo: 'registo',
  asComposed: true,
  outcomes: ['answered'],
  each: 2,
  templates: [
    'Quantas {vitórias|derrotas} {teve|somou} o Farense {no campeonato de|na liga em} <epoca>?',
    '{Vitórias, empates e derrotas|Balanço} do Farense {no campeonato |}em <epoca>',
    'Quantos jogos {ganhámos|perdemos|empatámos} no campeonato em <epoca>?',
    'Quantos golos {marcou|sofreu} o Farense {no campeonato |}em <epoca>?',
  ],
  targets: withTable('as vitórias, os empates e as derrotas do Farense'),
};

export const seasonTable: Topic = {
  tipo: 'tabela',
  outcomes: ['answered'],
  kinds: ['league-table'],
  each: 2,
  templates: [
    '{Mostra-me|Podes mostrar|Quero ver} a {tabela|classificação completa} de <epoca>',
    'Tabela {classificativa |}de <epoca>{, por favor|}',
    'Quem ficou em primeiro no campeonato do Farense em <epoca>?',
  ],
  targets: withTable('a tabela do campeonato'),
};

export const seasonSummary: Topic = {
  tipo: 'resumo',
  outcomes: ['answered'],
  kinds: ['season-summary'],
  each: 2,
  templates: [
    '{Como correu|Como foi} a época {de |}<epoca>{ ao Farense| do Farense|}?',
    '{Resumo|Faz-me um resumo} da época <epoca>',
    'Conta-me {a|como foi a} época <epoca> do Farense.',
    'O que {fez o Farense|fizemos|se passou com o Farense} em <epoca>?',
  ],
  targets: withMatches('o resumo da época do Farense'),
};

export const seasonPromotion: Topic = {
  tipo: 'subida',
  outcomes: ['answered', 'corrected'],
  kinds: ['promotion'],
  firstIsEnough: true,
  each: 3,
  templates: [
    'O Farense {subiu|desceu} {de divisão |}em <epoca>?',
    '{Subimos|Descemos} {de divisão|} em <epoca>?',
    'Em <epoca> o Farense {foi promovido|foi despromovido|manteve-se}?',
  ],
  targets: (facts) =>
    [...facts.seasons.values()].filter(({ outcome }) => outcome !== null).map(({ season }) => seasonTarget(season)),
};

export const seasonBiggest: Topic = {
  tipo: 'maior-resultado',
  outcomes: ['answered'],
  kinds: ['biggest-result'],
  firstIsEnough: true,
  each: 1,
  templates: [
    'Qual foi a {maior|melhor} vitória {do Farense |}em <epoca>?',
    'Qual foi a {maior|pior} derrota {do Farense |}em <epoca>?',
    '{Maior goleada|A goleada} {do Farense |}na época <epoca>',
  ],
  targets: withMatches('a maior vitória do Farense'),
};

export const seasonTotals: Topic = {
  tipo: 'totais',
  outcomes: ['answered'],
  kinds: ['totals'],
  firstIsEnough: true,
  each: 2,
  templates: [
    'Quantos golos {marcou|sofreu} o Farense {em casa|fora} em <epoca>?',
    'Quantos jogos {ganhou|perdeu|empatou} o Farense {em casa|fora} na época <epoca>?',
    'Quantas {vitórias|derrotas} {em casa|fora} {tivemos|houve} em <epoca>?',
  ],
  targets: withMatches('essa conta dos jogos do Farense'),
};

export const seasonCup: Topic = {
  tipo: 'taca',
  outcomes: ['answered'],
  each: 2,
  templates: [
    '{Até onde foi|Onde chegou} o Farense na Taça {de Portugal |}em <epoca>?',
    'Como {correu|foi} a Taça {de Portugal |}de <epoca>{ para o Farense|}?',
    'Quem nos eliminou da Taça em <epoca>?',
    'Jogos da Taça {de Portugal |}em <epoca>',
  ],
  targets: (facts) =>
    [
      ...new Set(
        facts.matches.filter(({ competition }) => competition.id === 'taca-de-portugal').map(({ season }) => season),
      ),
    ].map((season) => seasonTarget(season, 'a campanha do Farense na Taça')),
};

export const seasonPeople: Topic = {
  tipo: 'equipa',
  outcomes: ['answered'],
  each: 2,
  templates: [
    'Quem {treinava o|treinou o|era o treinador do} Farense em <epoca>?',
    '{Treinador|Treinadores} {do Farense |}em <epoca>',
    'Quem {era o presidente|presidia ao clube} em <epoca>?',
    'Quem {jogava|estava} no plantel de <epoca>?',
    'Quem foi o melhor marcador {do Farense |}em <epoca>?',
    'Quais eram os {guarda-redes|avançados|médios} {do plantel |}em <epoca>?',
  ],
  targets: (facts) => [...facts.seasons.keys()].map((season) => seasonTarget(season, 'o treinador do Farense')),
};

export const seasonsCompared: Topic = {
  tipo: 'comparacao',
  outcomes: ['answered'],
  kinds: ['seasons-compare'],
  each: 1,
  templates: [
    'Qual {foi melhor|correu melhor}, <epoca> ou <outra>?',
    'Compara {as épocas |}<epoca> {e|com} <outra>{.|}',
    'Em qual ficámos melhor classificados: <epoca> ou <outra>?',
  ],
  targets(facts) {
    const seasons = seasonsWithTable(facts);
    return seasons.slice(0, -1).map((season, i) => {
      const other = seasons[i + 1] ?? season;
      const target = seasonTarget(season);
      const otherTarget = seasonTarget(other);
      return {
        ...target,
        slots: { ...target.slots, outra: otherTarget.slots.epoca ?? (() => '') },
        must: [...target.must, ...otherTarget.must],
      };
    });
  },
};
