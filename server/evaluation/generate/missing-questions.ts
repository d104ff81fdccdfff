import type { Draft, Templates } from './draft.ts';
import { isDated, opponents, playedMatches } from './selections.ts';
import { dateSpelled, seasonSpelled, withArticle } from './words.ts';

const refused: Pick<Draft, 'must' | 'outcomes'> = {
  must: ['/nao (tenho|ha|existe|encontr|consta)|nunca|nenhum|sem registo/'],
  outcomes: ['no-record'],
};

/** What the records do not hold: managers, crowds, opponents never met, days without a match. */
export const missingQuestions: Templates = (rows, random) => [
  ...withoutManager(rows, random),
  ...withoutCrowd(rows, random),
  ...neverMet(rows, random),
  ...quietDays(rows, random),
];

const withoutManager: Templates = (rows, random) => {
  const known = new Set(rows.managers.map(({ season }) => season));
  // Milestones and biographies name a manager here and there before these years and between them.
  const silent = [1958, 1959, 1960, 1961, 1962, 1976, 1977, 1978, 1979, 1980].filter((season) => !known.has(season));
  return random.sample(known.size ? silent : [], 6).map((season) => ({
    ...refused,
    template: 'treinador-desconhecido',
    turns: [`Quem foi o treinador do Farense em ${seasonSpelled(season, random)}?`],
    note: `índice: sem linha em managers para ${season}`,
  }));
};

const withoutCrowd: Templates = (rows, random) => {
  const clubs = new Map(opponents(rows).map(({ club }) => [club.id, club]));
  const perDay = Map.groupBy(rows.matches, (match) => match.date);
  const silent = playedMatches(rows).filter(
    (match) =>
      isDated(match) && match.attendance === null && perDay.get(match.date)?.length === 1 && match.season < 1986,
  );
  return random.sample(silent, 10).flatMap((match) => {
    const club = clubs.get(match.opponent_id);
    if (!club) return [];
    const turns = [
      `Quantas pessoas assistiram ao jogo com ${withArticle(club)} de ${dateSpelled(match.date ?? '', random)}?`,
    ];
    return [{ ...refused, template: 'público-desconhecido', turns, note: `índice: matches, ${match.id}` }];
  });
};

const neverMet: Templates = (rows, random) => {
  const met = new Set(rows.matches.map(({ opponent_id }) => opponent_id));
  const strangers = opponents(rows, 0).filter(({ club }) => !met.has(club.id));
  return random.sample(strangers, 8).map(({ club }) => ({
    ...refused,
    template: 'nunca-defrontado',
    turns: [`Qual é o nosso saldo de jogos com ${withArticle(club)}?`],
    note: `índice: nenhum jogo com ${club.id}`,
  }));
};

const quietDays: Templates = (rows, random) => {
  const days = new Set(rows.matches.map(({ date }) => date));
  const all = Array.from({ length: 60 }, (_, i) => `${1950 + i}-0${1 + (i % 9)}-${10 + ((i * 7) % 18)}`);
  return random
    .sample(
      all.filter((day) => !days.has(day)),
      8,
    )
    .map((day) => ({
      ...refused,
      template: 'dia-sem-jogo',
      turns: [`Resultado do jogo do Farense de ${dateSpelled(day, random)}`],
      note: `índice: nenhum jogo a ${day}`,
    }));
};
