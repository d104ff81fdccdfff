import type { Draft, Templates } from './draft.ts';
import { leagueSeasons, opponents, scoreItems } from './selections.ts';
import { placeItems, seasonSpelled, toClub } from './words.ts';

/** Questions that take something wrong for granted. */
export const premiseQuestions: Templates = (rows, random) => [
  ...wrongPlace(rows, random),
  ...wrongFall(rows, random),
  ...wrongWin(rows, random),
];

const wrongPlace: Templates = (rows, random) =>
  random.sample(leagueSeasons(rows), 12).map(({ season, own, table }): Draft => {
    const wrong = (own.position % table.length) + 1;
    return {
      template: 'lugar-errado',
      turns: [`Em ${seasonSpelled(season, random)} acabámos em ${wrong}.º lugar, certo?`],
      must: [placeItems(own.position)],
      outcomes: ['corrected'],
      note: `índice: standings, época ${season}`,
    };
  });

const wrongFall: Templates = (rows, random) =>
  random
    .sample(
      leagueSeasons(rows).filter(({ outcome }) => outcome === 'mantem'),
      8,
    )
    .map(({ season }) => ({
      template: 'descida-errada',
      turns: [`Por que motivo desceu o Farense de divisão em ${seasonSpelled(season, random)}?`],
      must: ['/nao desc|nao foi desp|mante|continu|ficou n/'],
      outcomes: ['corrected'],
      note: `índice: seasons, ${season}: mantém-se`,
    }));

const wrongWin: Templates = (rows, random) => {
  const lost = opponents(rows, 6).flatMap(({ club, matches }) =>
    [...Map.groupBy(matches, ({ season }) => season).values()]
      .filter((group) => group.length === 1 && group[0]?.outcome === 'D')
      .flatMap((group) => group.map((match) => ({ club, match }))),
  );
  return random.sample(lost, 10).map(({ club, match }) => ({
    template: 'vitória-errada',
    turns: [`Por quantos golos ganhámos ${toClub(club)} em ${seasonSpelled(match.season, random)}?`],
    must: [scoreItems(match)],
    outcomes: ['corrected'],
    note: `índice: matches, ${match.id}: derrota, único jogo da época entre os dois`,
  }));
};
