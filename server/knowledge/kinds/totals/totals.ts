import type { EvidenceRow } from '#server/contracts/evidence.ts';
import { composed, noRecord } from '../../compose/answers.ts';
import { knownMatches } from '../../compose/known-matches.ts';
import { matchTable } from '../../compose/match-table.ts';
import { count, decimal, number, percent } from '../../compose/portuguese.ts';
import { scopeInWords } from '../../compose/scope.ts';
import { tallyInWords } from '../../compose/tally.ts';
import { amount, counted, isGoals } from '../../evidence/counted.ts';
import { isOfLeague } from '../../evidence/is-of-league.ts';
import { type MatchFilter, selectMatches } from '../../evidence/match-filter.ts';
import { listSources } from '../../evidence/match-sources.ts';
import { computedRow, matchRow, tallyRow } from '../../evidence/rows.ts';
import { seasonHasTable } from '../../evidence/season-league.ts';
import { tally } from '../../evidence/tally.ts';
import type { Facts, Match } from '../../facts/facts.ts';
import { type Composed, defineKind } from '../../kind.ts';
import type { Measure } from '../../parse/measure.ts';
import { seasonStanding } from '../season-standing/season-standing.ts';
import { averageSentence, homeAwaySentences, sharedMeasure } from './share-sentences.ts';
import { totalSentences, yesNoSentences } from './total-sentences.ts';
import { recogniseTotals, type TotalsQuery, totalsQuery } from './totals-query.ts';

const gather = (query: TotalsQuery, facts: Facts): Match[] => selectMatches(query.filter, facts);

const labels: Record<Measure, string> = {
  jogos: 'jogos',
  vitorias: 'vitórias',
  empates: 'empates',
  derrotas: 'derrotas',
  'golos-marcados': 'golos marcados',
  'golos-sofridos': 'golos sofridos',
  golos: 'golos',
  'sem-sofrer': 'jogos sem sofrer',
  'sem-marcar': 'jogos sem marcar',
  penaltis: 'desempates por penáltis',
};

function sentencesFor(query: TotalsQuery, matches: Match[], facts: Facts): string[] {
  const scope = scopeInWords({ ...query.filter, score: null }, facts);
  if (query.as === 'casa-fora') return homeAwaySentences(matches, scope);
  if (query.yesNo) return yesNoSentences(query, matches, facts);
  if (query.as !== 'total') return [averageSentence(query, matches, scope)];
  return totalSentences(query, matches, scope, facts);
}

/** Whether the league table alone holds what is asked. */
const tableAnswers = ({ competition, opponentIds, venue, round, score, date }: MatchFilter): boolean =>
  isOfLeague(competition) &&
  opponentIds.length === 0 &&
  venue === null &&
  round === null &&
  score === null &&
  date === null;

function nothing(filter: MatchFilter, scope: string, facts: Facts): Composed {
  const all = tally(
    selectMatches({ ...filter, venue: null, competition: null, outcome: null, score: null, round: null }, facts),
  );
  const nearby = all.played > 0 ? [`Sem esses limites há ${count(all.played, 'jogo')}: ${tallyInWords(all)}.`] : [];
  return noRecord('totals', `Não tenho registo de jogos do Farense ${scope}.`.replace(' .', '.'), nearby, {
    evidence: { rows: [tallyRow('total', all, { ambito: scope })] },
  });
}

/** The average or share that the sentence tells, where it tells one. */
function ratioOf({ as, measure }: TotalsQuery, matches: readonly Match[]): EvidenceRow['values'] {
  const total = tally(matches);
  if (as === 'media' && total.scored > 0) return { media: decimal(amount(measure, matches) / total.scored) };
  if (as !== 'percentagem') return {};
  return { percentagem: percent(counted(sharedMeasure(measure), matches).length / total.played) };
}

function rowsOf(query: TotalsQuery, matches: readonly Match[], scope: string): EvidenceRow[] {
  const { measure } = query;
  const at = (venue: Match['venue']) => matches.filter((match) => match.venue === venue);
  return [
    tallyRow('total', tally(matches), {
      ambito: scope,
      [measure]: amount(measure, matches),
      ...ratioOf(query, matches),
    }),
    ...(['casa', 'fora', 'neutro', 'desconhecido'] as const).map((venue) =>
      tallyRow(`total-${venue}`, tally(at(venue)), { local: venue, valor: amount(measure, at(venue)) }),
    ),
    ...[...Map.groupBy(matches, (match) => match.competition)].map(([competition, group]) =>
      computedRow(`total-${competition.id}`, {
        competicao: competition.short_name,
        valor: amount(measure, group),
        jogos: group.length,
      }),
    ),
    ...counted(measure, matches).slice(-10).map(matchRow),
  ];
}

function compose(query: TotalsQuery, matches: Match[], facts: Facts): Composed {
  const { filter, measure } = query;
  const scope = scopeInWords(filter, facts);
  const total = tally(matches);
  const [season] = filter.seasons;
  // 2006/07 has a league table but no matches on record.
  if (total.played === 0 && season !== undefined && tableAnswers(filter) && seasonHasTable(season, facts)) {
    const record = {
      kind: 'season-standing',
      seasons: [season],
      clubId: facts.self.id,
      asked: 'registo',
      claimed: null,
    };
    return seasonStanding.answer(record, facts);
  }
  if (total.played === 0) return nothing(filter, scope, facts);
  const hits = counted(measure, matches);
  const some = !isGoals(measure) && query.as === 'total' && hits.length > 0 && hits.length < matches.length;
  const listed = some || (filter.opponentIds.length > 0 && measure === 'jogos');
  const figures = [
    { label: labels[measure], value: number(amount(measure, matches)) },
    { label: 'V-E-D', value: `${total.won}-${total.drawn}-${total.lost}` },
  ];
  return composed('totals', {
    sentences: sentencesFor(query, matches, facts).filter(Boolean),
    figures: query.as === 'total' ? figures : [],
    table: listed ? matchTable(`Jogos: ${labels[measure]} ${scope}`.trim(), hits.toReversed()) : null,
    followUps: ['E em casa?', 'E fora?', 'E na Taça de Portugal?'],
    evidence: {
      rows: rowsOf(query, matches, scope),
      sources: listSources(hits.length > 0 ? hits : matches, facts),
      coverage: knownMatches(filter, facts)?.coverage ?? null,
    },
    focus: season === undefined ? {} : { season },
  });
}

export const totals = defineKind({
  kind: 'totals',
  schema: totalsQuery,
  teamOnly: true,
  recognise: recogniseTotals,
  gather,
  compose,
});
