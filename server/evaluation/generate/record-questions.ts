import type { Draft, Templates } from './draft.ts';
import type { PlayedMatch } from './fact-rows.ts';
import { isDated, leagueSeasons, playedMatches, scoreItems, stageIds, tally } from './selections.ts';
import { countItem, seasonSpelled } from './words.ts';

/** The longest run of matches that all satisfy a condition. */
function longestRun(matches: PlayedMatch[], holds: (match: PlayedMatch) => boolean): number {
  let longest = 0;
  let current = 0;
  for (const match of matches) {
    current = holds(match) ? current + 1 : 0;
    longest = Math.max(longest, current);
  }
  return longest;
}

/** Biggest results of a season, decades, cup seasons, runs. */
export const recordQuestions: Templates = (rows, random) => [
  ...biggestOfSeason(rows, random),
  ...decades(rows, random),
  ...cupSeasons(rows, random),
  ...runs(rows, random),
];

const biggestOfSeason: Templates = (rows, random) => {
  const bySeason = [...Map.groupBy(playedMatches(rows), (match) => match.season)].filter(([, m]) => m.length >= 20);
  return random.sample(bySeason, 15).map(([season, matches]): Draft => {
    const most = Math.max(...matches.map((match) => match.goals_for - match.goals_against));
    const best = matches.filter((match) => match.goals_for - match.goals_against === most);
    return {
      template: 'maior-da-época',
      turns: [`Qual foi a vitória mais dilatada do Farense na época ${seasonSpelled(season, random)}?`],
      must: [best.flatMap(scoreItems)],
      note: `índice: matches da época ${season}`,
    };
  });
};

const decades: Templates = (rows, random) => {
  const top = stageIds(rows, (stage) => stage.tier === 1 && stage.role === 'principal');
  const matches = playedMatches(rows).filter((match) => top.has(match.stage_id));
  const full = [1970, 1980, 1990, 2000] as const;
  const words = { 1970: 'setenta', 1980: 'oitenta', 1990: 'noventa', 2000: '2000' } as const;
  const asked = full.flatMap((start) => {
    const {
      won,
      drawn,
      lost,
      for: goals,
    } = tally(matches.filter(({ season }) => season >= start && season < start + 10));
    const name = start === 2000 ? 'anos 2000' : random.pick([`anos ${start % 100}`, `anos ${words[start]}`]);
    const draft = (what: string, item: string): Draft => ({
      template: 'década',
      turns: [`Quantas ${what} na I Divisão nos ${name}?`.replace(/Quantas (empates|golos)/u, 'Quantos $1')],
      must: [item],
      note: `índice: matches do escalão principal, épocas ${start} a ${start + 9}`,
    });
    return [
      draft('vitórias tivemos', countItem(won, 'vitoria|triunfo|venc|ganh')),
      draft('derrotas tivemos', countItem(lost, 'derrota|perd')),
      draft('empates tivemos', countItem(drawn, 'empat')),
      draft('golos marcámos', String(goals)),
    ];
  });
  return random.sample(asked, 12);
};

const cupSeasons: Templates = (rows, random) => {
  const cup = stageIds(rows, (stage) => stage.competition_id === 'taca-de-portugal');
  const bySeason = [
    ...Map.groupBy(
      playedMatches(rows).filter((m) => cup.has(m.stage_id)),
      (match) => match.season,
    ),
  ];
  return random
    .sample(
      bySeason.filter(([season]) => season < 2025),
      15,
    )
    .map(([season, matches]) => ({
      template: 'taça-da-época',
      turns: [`Que jogos fizemos na Taça de Portugal em ${seasonSpelled(season, random)}, com resultados?`],
      must: matches.map(scoreItems),
      note: `índice: matches da Taça de Portugal, época ${season}`,
    }));
};

const runs: Templates = (rows, random) => {
  const played = playedMatches(rows);
  const seasons = leagueSeasons(rows).flatMap(({ season, stage }) => {
    const matches = played.filter((match) => match.stage_id === stage.id);
    return matches.length >= 20 && matches.every(isDated) ? [{ season, matches }] : [];
  });
  return random.sample(seasons, 10).map(({ season, matches }) => {
    const inOrder = matches.toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? ''));
    const [name, holds] = random.pick([
      ['vitórias consecutivas', (match: PlayedMatch) => match.outcome === 'V'],
      ['jogos seguidos sem perder', (match: PlayedMatch) => match.outcome !== 'D'],
    ] as const);
    return {
      template: 'série',
      turns: [
        `Quantas ${name} foram o máximo no campeonato de ${seasonSpelled(season, random)}?`.replace(
          'Quantas jogos',
          'Quantos jogos',
        ),
      ],
      must: [countItem(longestRun(inOrder, holds), 'vitoria|jogo|partida')],
      note: `índice: matches da liga da época ${season}, por data`,
    };
  });
};
