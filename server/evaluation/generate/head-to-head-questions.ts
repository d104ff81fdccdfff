import type { Draft, Templates } from './draft.ts';
import type { PlayedMatch } from './fact-rows.ts';
import { opponents, scoreItems, stageIds, tally } from './selections.ts';
import { countItem, toClub, withArticle } from './words.ts';

/** Wins, draws and losses, with the nouns an answer or a table may use. */
function recordItems(matches: PlayedMatch[]): string[] {
  const { won, drawn, lost } = tally(matches);
  return [countItem(won, 'vitoria|triunfo|venc|ganh'), countItem(drawn, 'empat'), countItem(lost, 'derrota|perd')];
}

const goalDifference = (match: PlayedMatch) => match.goals_for - match.goals_against;

/** The scores of all matches with the largest difference, for or against. */
function extremeItems(matches: PlayedMatch[], sign: 1 | -1): string[] {
  const most = Math.max(...matches.map((match) => sign * goalDifference(match)));
  return most <= 0 ? [] : matches.filter((match) => sign * goalDifference(match) === most).flatMap(scoreItems);
}

/** Totals against a club, by venue and competition, and the extreme results. */
export const headToHeadQuestions: Templates = (rows, random) => {
  const often = opponents(rows, 6);
  const top = stageIds(rows, (stage) => stage.tier === 1 && stage.role === 'principal');
  const cup = stageIds(rows, (stage) => stage.competition_id === 'taca-de-portugal');
  const within = (ids: Set<string>, atLeast: number) =>
    often
      .map(({ club, matches }) => ({ club, matches: matches.filter((match) => ids.has(match.stage_id)) }))
      .filter(({ matches }) => matches.length >= atLeast);
  const at = (venue: string) =>
    often
      .map(({ club, matches }) => ({ club, matches: matches.filter((match) => match.venue === venue) }))
      .filter(({ matches }) => matches.length >= 3);
  const note = (club: { id: string }) => `índice: matches com ${club.id}`;
  const totals = (
    template: string,
    from: typeof often,
    count: number,
    turn: (names: { plain: string; to: string }) => string,
  ): Draft[] =>
    random.sample(from, count).map(({ club, matches }) => ({
      template,
      turns: [turn({ plain: withArticle(club), to: toClub(club) })],
      must: recordItems(matches),
      note: note(club),
    }));
  const extreme = (template: string, sign: 1 | -1, noun: string): Draft[] =>
    random.sample(often, 10).flatMap(({ club, matches }) => {
      const items = extremeItems(matches, sign);
      const turns = [`Qual foi a ${noun} de sempre contra ${withArticle(club)}?`];
      return items.length ? [{ template, turns, must: [items], note: note(club) }] : [];
    });
  return [
    ...totals('total', often, 25, ({ plain }) =>
      random.pick([
        `Qual é o nosso saldo de jogos com ${plain}?`,
        `Balanço dos confrontos com ${plain}: vitórias, empates, derrotas`,
      ]),
    ),
    ...totals('em-casa', at('casa'), 12, ({ plain }) => `Vitórias, empates e derrotas em casa contra ${plain}`),
    ...totals(
      'fora',
      at('fora'),
      12,
      ({ plain }) => `Que registo temos no terreno d${plain.startsWith('O') ? `e ${plain}` : plain}?`,
    ),
    ...totals('escalão-principal', within(top, 4), 15, ({ plain }) => `Registo contra ${plain} na I Divisão`),
    ...totals(
      'taça',
      within(cup, 2),
      8,
      ({ plain }) => `Confrontos com ${plain} na Taça de Portugal: quantos ganhámos, empatámos e perdemos?`,
    ),
    ...extreme('maior-vitória', 1, 'vitória mais folgada'),
    ...extreme('maior-derrota', -1, 'derrota mais pesada'),
  ];
};
