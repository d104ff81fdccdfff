import type { Draft, Templates } from './draft.ts';
import { leagueSeasons, opponents, playedMatches, tally } from './selections.ts';
import { countItem, placeItems, seasonLabel, seasonSpelled, withArticle } from './words.ts';

/** Conversations of three turns and more; the last is judged. */
export const followUpQuestions: Templates = (rows, random) => [
  ...nextSeason(rows, random),
  ...venues(rows, random),
  ...otherClub(rows, random),
  ...managerOf(rows, random),
];

const nextSeason: Templates = (rows, random) => {
  const seasons = new Map(leagueSeasons(rows).map((item) => [item.season, item]));
  const pairs = [...seasons.values()].flatMap((item) => {
    const next = seasons.get(item.season + 1);
    return next ? [{ item, next }] : [];
  });
  return random.sample(pairs, 12).map(({ item, next }, i): Draft => {
    const first = `Que lugar fez o Farense em ${seasonSpelled(item.season, random)}?`;
    const last = i % 2 === 0 ? 'E quantos pontos?' : 'Quantos golos marcámos?';
    return {
      template: 'época-seguinte',
      turns: [first, 'E na época seguinte?', last],
      must: [String(i % 2 === 0 ? next.own.points : next.own.goals_for)],
      note: `índice: standings, época ${next.season}`,
    };
  });
};

const venues: Templates = (rows, random) =>
  random.sample(opponents(rows, 12), 10).map(({ club, matches }) => {
    const away = tally(matches.filter(({ venue }) => venue === 'fora'));
    return {
      template: 'casa-fora',
      turns: [`Balanço com ${withArticle(club)}`, 'E em casa?', 'E fora?'],
      must: [countItem(away.won, 'vitoria|triunfo|venc|ganh'), countItem(away.lost, 'derrota|perd')],
      note: `índice: matches fora com ${club.id}`,
    };
  });

const otherClub: Templates = (rows, random) => {
  const often = opponents(rows, 20);
  return random.sample(often, 8).flatMap(({ club }, i): Draft[] => {
    const others = often.filter((other) => other.club.id !== club.id);
    const second = others[(i * 3) % others.length];
    const third = others[(i * 5 + 2) % others.length];
    if (!second || !third || second === third) return [];
    const record = tally(third.matches);
    return [
      {
        template: 'outro-clube',
        turns: [
          `Quantas vezes ganhámos contra ${withArticle(club)}?`,
          `E contra ${withArticle(second.club)}?`,
          `E contra ${withArticle(third.club)}?`,
        ],
        must: [countItem(record.won, 'vitoria|triunfo|venc|ganh')],
        note: `índice: matches com ${third.club.id}`,
      },
    ];
  });
};

const managerOf: Templates = (rows, random) => {
  const byId = Map.groupBy(rows.managers, ({ season }) => season);
  const played = Map.groupBy(playedMatches(rows), ({ season }) => season);
  const seasons = leagueSeasons(rows).filter(
    ({ season }) => byId.has(season) && byId.has(season + 1) && played.has(season),
  );
  return random.sample(seasons, 8).map(({ season, own }) => ({
    template: 'treinador-da-época',
    turns: [
      `Farense em ${seasonLabel(season)}`,
      'Quem treinava?',
      'E na época a seguir?',
      `Voltando a ${seasonLabel(season)}, em que lugar ficámos?`,
    ],
    must: [placeItems(own.position)],
    note: `índice: standings, época ${season}`,
  }));
};
