import type { Draft, Templates } from './draft.ts';
import type { PlayedMatch } from './fact-rows.ts';
import { clubNames, isDated, opponents, playedMatches, scoreItems } from './selections.ts';
import { dateSpelled, seasonSpelled, toClub, withArticle } from './words.ts';

const source = (match: PlayedMatch) => `índice: matches, ${match.id}`;

/** Results by date, season and opponent; first and last matches; what the match sheets hold. */
export const matchQuestions: Templates = (rows, random) => {
  const clear = opponents(rows);
  const clubOf = new Map(clear.map(({ club }) => [club.id, club]));
  const matches = playedMatches(rows).filter((match) => clubOf.has(match.opponent_id));
  const dated = matches.filter(isDated);
  const perDay = Map.groupBy(rows.matches, (match) => match.date);
  const alone = dated.filter((match) => perDay.get(match.date)?.length === 1);
  const pairs = Map.groupBy(matches, (match) => `${match.season} ${match.opponent_id} ${match.venue}`);
  const single = matches.filter(
    (match) =>
      match.venue !== 'desconhecido' && pairs.get(`${match.season} ${match.opponent_id} ${match.venue}`)?.length === 1,
  );
  const named = (match: PlayedMatch) => {
    const club = clubOf.get(match.opponent_id);
    return club ? withArticle(club) : match.opponent_id;
  };
  const onDay = (match: PlayedMatch) => dateSpelled(match.date ?? '', random);

  const byDate = random.sample(alone, 35).map(
    (match): Draft => ({
      template: 'data',
      turns: [
        random.pick([`Que jogo houve a ${onDay(match)} e como acabou?`, `Resultado do Farense em ${onDay(match)}`]),
      ],
      must: [scoreItems(match), clubNames(rows, match.opponent_id)],
      note: source(match),
    }),
  );
  const bySeason = random
    .sample(
      single.filter((match) => match.venue === 'casa' || match.venue === 'fora'),
      40,
    )
    .map(
      (match): Draft => ({
        template: 'época-adversário',
        turns: [
          random.pick([
            `Na época ${seasonSpelled(match.season, random)}, como ficou o jogo ${match.venue === 'casa' ? 'em casa' : 'fora'} com ${named(match)}?`,
            `Resultado ${match.venue === 'casa' ? 'em casa' : 'fora'} contra ${named(match)} em ${seasonSpelled(match.season, random)}`,
          ]),
        ],
        must: [scoreItems(match)],
        note: source(match),
      }),
    );
  const everyOf = random
    .sample(
      [...Map.groupBy(matches, (match) => `${match.season} ${match.opponent_id}`).values()].filter((m) => m.length > 1),
      15,
    )
    .flatMap((group): Draft[] => {
      const [first] = group;
      if (!first) return [];
      const turns = [`Todos os jogos com ${named(first)} na época ${seasonSpelled(first.season, random)}`];
      return [{ template: 'época-todos', turns, must: group.map(scoreItems), note: source(first) }];
    });
  return [...byDate, ...bySeason, ...everyOf, ...firstAndLast(rows, random), ...sheets(dated, named, onDay, random)];
};

/** First, last and last won match against a club; only where every match has its day. */
const firstAndLast: Templates = (rows, random) => {
  const clear = opponents(rows, 4).filter(({ matches }) => matches.every(isDated));
  const inOrder = clear.map(({ club, matches }) => ({
    club,
    matches: matches.toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? '')),
  }));
  const about = (template: string, match: PlayedMatch | undefined, turn: string): Draft[] =>
    match ? [{ template, turns: [turn], must: [`data:${match.date}`, scoreItems(match)], note: source(match) }] : [];
  return [
    ...random
      .sample(inOrder, 10)
      .flatMap(({ club, matches }) =>
        about('primeiro', matches[0], `Qual foi o primeiro jogo de sempre contra ${withArticle(club)}?`),
      ),
    ...random
      .sample(inOrder, 10)
      .flatMap(({ club, matches }) =>
        about('último', matches.at(-1), `Quando defrontámos ${withArticle(club)} pela última vez e como ficou?`),
      ),
    ...random.sample(inOrder, 12).flatMap(({ club, matches }) => {
      const won = matches.findLast((match) => match.outcome === 'V');
      return about('última-vitória', won, `Quando foi a última vitória frente ${toClub(club)}?`);
    }),
  ];
};

/** Half-time, referee and crowd, where the match sheet has them. */
function sheets(
  dated: PlayedMatch[],
  named: (match: PlayedMatch) => string,
  onDay: (match: PlayedMatch) => string,
  random: Parameters<Templates>[1],
): Draft[] {
  const ask = (count: number, has: (match: PlayedMatch) => boolean, make: (match: PlayedMatch) => Draft) =>
    random.sample(dated.filter(has), count).map(make);
  const game = (match: PlayedMatch) => `do jogo com ${named(match)} de ${onDay(match)}`;
  return [
    ...ask(
      8,
      (m) => m.referee !== null,
      (match) => ({
        template: 'árbitro',
        turns: [`Quem foi o árbitro ${game(match)}?`],
        must: [match.referee ?? ''],
        note: source(match),
      }),
    ),
    ...ask(
      8,
      (m) => m.attendance !== null,
      (match) => ({
        template: 'público',
        turns: [`Quantos espectadores viram o jogo com ${named(match)} de ${onDay(match)}?`],
        must: [String(match.attendance)],
        note: source(match),
      }),
    ),
    ...ask(
      8,
      (m) => m.half_time_for !== null && m.half_time_against !== null,
      (match) => ({
        template: 'intervalo',
        turns: [`Qual era o resultado ao intervalo ${game(match)}?`],
        must: [
          [`${match.half_time_for}-${match.half_time_against}`, `${match.half_time_against}-${match.half_time_for}`],
        ],
        note: source(match),
      }),
    ),
  ];
}
