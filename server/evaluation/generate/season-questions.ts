import type { Templates } from './draft.ts';
import { clubNames, type LeagueSeason, leagueSeasons } from './selections.ts';
import { countItem, placeItems, seasonLabel, seasonSpelled } from './words.ts';

const source = (item: LeagueSeason) => `índice: standings, ${item.stage.id}`;

const tierNames: Record<string, string> = {
  'i-divisao': '/\\bi divisao|primeira|1a divisao|\\bi liga|1a liga/',
  'primeira-liga': '/\\bi divisao|primeira|1a divisao|\\bi liga|1a liga/',
  'ii-divisao': '/\\bii divisao|segunda divisao|2a divisao/',
  'segunda-liga': '/segunda liga|\\bii liga|2a liga|liga 2|liga portugal 2|ligapro|liga de honra/',
  'iii-divisao': '/\\biii divisao|terceira divisao|3a divisao/',
};

/** Place, points, record, goals, table, division of one season, and two seasons side by side. */
export const seasonQuestions: Templates = (rows, random) => {
  const seasons = leagueSeasons(rows);
  const some = (count: number) => random.sample(seasons, count);
  const spelled = (item: LeagueSeason) => seasonSpelled(item.season, random);
  return [
    ...some(40).map((item) => ({
      template: 'lugar',
      turns: [
        random.pick([
          `Em que posição terminou o Farense em ${spelled(item)}?`,
          `Que lugar conseguimos na tabela em ${spelled(item)}?`,
          `Como é que o clube acabou o campeonato de ${spelled(item)}, em que lugar?`,
          `Classificação final do Farense ${spelled(item)}`,
        ]),
      ],
      must: [placeItems(item.own.position)],
      note: source(item),
    })),
    ...some(30).map((item) => ({
      template: 'pontos',
      turns: [
        random.pick([
          `Com quantos pontos acabámos o campeonato de ${spelled(item)}?`,
          `Pontos somados pelo Farense na época ${spelled(item)}?`,
          `${spelled(item)}: quantos pontos tivemos?`,
        ]),
      ],
      must: [String(item.own.points)],
      note: source(item),
    })),
    ...some(25).map((item) => {
      const asked: [string, string, number | null][] = [
        ['Quantas vitórias', 'vitoria|triunfo|venc|ganh|\\bv\\b', item.own.won],
        ['Quantos empates', 'empat|\\be\\b', item.own.drawn],
        ['Quantas derrotas', 'derrota|perd|\\bd\\b', item.own.lost],
      ];
      const [[question, noun, count] = ['', '', 0]] = random.sample(asked, 1);
      const turns = [`${question} somou a equipa no campeonato de ${spelled(item)}?`];
      return { template: 'registo', turns, must: [countItem(count ?? 0, noun)], note: source(item) };
    }),
    ...some(20).map((item) => ({
      template: 'golos',
      turns: [`Quantos golos marcou e quantos sofreu o Farense no campeonato de ${spelled(item)}?`],
      must: [String(item.own.goals_for), String(item.own.goals_against)],
      note: source(item),
    })),
    ...some(20).map((item) => ({
      template: 'primeiro-da-tabela',
      turns: [
        random.pick([
          `Quem ficou em primeiro no campeonato do Farense de ${spelled(item)}?`,
          `Quero ver a tabela completa de ${spelled(item)}`,
        ]),
      ],
      must: item.own.position === 1 ? ['Farense'] : [clubNames(rows, item.table[0]?.club_id ?? '')],
      note: source(item),
    })),
    ...some(15)
      .filter((item) => tierNames[item.stage.competition_id])
      .map((item) => ({
        template: 'divisão',
        turns: [`Em que divisão andava o Farense em ${spelled(item)}?`],
        must: [tierNames[item.stage.competition_id] as string],
        note: `índice: stages, ${item.stage.id}`,
      })),
    ...some(8).flatMap((item, i) => {
      const other = seasons[(seasons.indexOf(item) + 7 + i) % seasons.length];
      if (!other) return [];
      const turns = [`Compara as épocas ${seasonLabel(item.season)} e ${seasonLabel(other.season)} do Farense.`];
      return [
        {
          template: 'comparação',
          turns,
          must: [String(item.own.points), String(other.own.points)],
          note: source(item),
        },
      ];
    }),
    ...some(14).flatMap((item) => {
      if (item.outcome !== 'sobe' && item.outcome !== 'desce') return [];
      const must = [item.outcome === 'sobe' ? '/subi|promo|sobe/' : '/desc|despromo/'];
      return [
        {
          template: 'sobe-desce',
          turns: [`O Farense ${item.outcome === 'sobe' ? 'subiu' : 'desceu'} de divisão em ${spelled(item)}?`],
          must,
          note: `índice: seasons, ${item.season}`,
        },
      ];
    }),
  ];
};
