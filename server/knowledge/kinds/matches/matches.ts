import { type AnswerParts, composed } from '../../compose/answers.ts';
import { conflictSentence } from '../../compose/conflict-sentence.ts';
import { knownMatches } from '../../compose/known-matches.ts';
import { detailRows, detailSentences } from '../../compose/match-details.ts';
import { matchSentence, resultPhrase } from '../../compose/match-sentence.ts';
import { matchTable } from '../../compose/match-table.ts';
import { bold, capital, clubName, count } from '../../compose/portuguese.ts';
import { scopeInWords } from '../../compose/scope.ts';
import { measureNouns, tallyInWords } from '../../compose/tally.ts';
import { seasonLabel } from '../../entities/season-years.ts';
import { matchConflicts } from '../../evidence/conflicts.ts';
import { selectMatches } from '../../evidence/match-filter.ts';
import { listSources } from '../../evidence/match-sources.ts';
import { matchHref, matchRow, seasonHref, tallyRow } from '../../evidence/rows.ts';
import { tally } from '../../evidence/tally.ts';
import type { Facts, Match } from '../../facts/facts.ts';
import { type Composed, defineKind } from '../../kind.ts';
import { outcomeMeasure } from '../../parse/measure.ts';
import { agrees, claimFails, claimInWords, correction, elsewhere } from './claimed-result.ts';
import { type MatchesQuery, matchesQuery } from './matches-query.ts';
import { noMatches } from './no-matches.ts';
import { recogniseMatches } from './recognise-matches.ts';

/** Sentences for as many matches as fit a phone's screen; more become a list. */
const maxSentences = 3;
const maxRows = 50;

/**
 * A score names its matches among those of the slice, and so does a result of which more is asked: "ganhámos ao Benfica
 * com golo de quem". When none agrees, all of them are told.
 */
function gather(query: MatchesQuery, facts: Facts): Match[] {
  const all = selectMatches(query.filter, facts);
  const { outcome, score } = query.claim;
  const asksMore = outcome !== null && query.details.some((detail) => detail !== 'quando');
  const exact = score || asksMore ? all.filter((match) => agrees(match, query.claim)) : [];
  return exact.length > 0 ? exact : all;
}

function summary(query: MatchesQuery, matches: readonly Match[], facts: Facts): string {
  const lead = `${capital(scopeInWords(query.filter, facts) || 'no total')}, o Farense tem`;
  const { outcome } = query.filter;
  if (outcome) return `${lead} ${bold(count(matches.length, ...measureNouns[outcomeMeasure[outcome]]))}.`;
  return `${lead} ${bold(count(matches.length, 'jogo registado', 'jogos registados'))}: ${tallyInWords(tally(matches))}.`;
}

/** The matches one by one, or all of them in a sentence; what the question takes wrongly is put right first. */
function leadSentences(query: MatchesQuery, matches: readonly Match[], facts: Facts): string[] {
  const told =
    matches.length > maxSentences ? [summary(query, matches, facts)] : matches.map((match) => matchSentence(match));
  if (!claimFails(query, matches)) return told;
  const others = matches.length > maxSentences ? elsewhere(query, facts).slice(-maxSentences) : [];
  return [correction(query, facts), ...(others.length > 0 ? others.map((match) => matchSentence(match)) : told)];
}

/** What was asked of a match beside its result. */
const detailsOf = ({ details }: MatchesQuery, matches: readonly Match[], facts: Facts): string[] =>
  matches.length > maxSentences
    ? []
    : matches.flatMap((match) => detailSentences(match, details, matches.length === 1, facts));

function linksOf(matches: readonly Match[], season: number | null): AnswerParts['links'] {
  const [first] = matches;
  if (first && matches.length === 1) return [{ label: 'Ver o jogo', href: matchHref(first) }];
  return season === null ? [] : [{ label: `Ver a época ${seasonLabel(season)}`, href: seasonHref(season) }];
}

const followUpsFor = (matches: readonly Match[]): string[] => {
  const several = new Set(matches.map((match) => match.venue)).size > 1;
  return [
    ...(several ? ['E só em casa?', 'E só fora?'] : []),
    ...(matches.length === 1 ? ['E na época seguinte?', 'Quem marcou?'] : ['E na época seguinte?']),
  ];
};

function evidenceOf(query: MatchesQuery, matches: readonly Match[], facts: Facts): AnswerParts['evidence'] {
  const many = matches.length > maxSentences;
  const wrong = claimFails(query, matches);
  const actual = matches.map((match) => resultPhrase(match, false));
  return {
    rows: [
      ...matches.toReversed().slice(0, maxRows).map(matchRow),
      ...(wrong ? elsewhere(query, facts).slice(-maxSentences).map(matchRow) : []),
      ...(many
        ? [tallyRow('jogos', tally(matches), { ambito: scopeInWords(query.filter, facts) })]
        : matches.flatMap((match) => detailRows(match, query.details, facts))),
    ],
    sources: listSources(matches, facts),
    coverage: knownMatches(query.filter, facts)?.coverage ?? null,
    conflicts: many ? [] : matchConflicts(matches, facts),
    premise: wrong ? { claimed: claimInWords(query), actual: actual.slice(0, 5).join('; ') } : null,
  };
}

function compose(query: MatchesQuery, matches: Match[], facts: Facts): Composed {
  const [first] = matches;
  if (!first) return noMatches(query.filter, facts);
  const single = matches.length === 1;
  const many = matches.length > maxSentences;
  const wrong = claimFails(query, matches);
  const season = matches.every((match) => match.season === first.season) ? first.season : null;
  const lead = leadSentences(query, matches, facts);
  const details = detailsOf(query, matches, facts);
  const evidence = evidenceOf(query, matches, facts);
  // All that was asked beside the result is missing: that comes first.
  const missing = !wrong && details.length > 0 && details.every((detail) => /n[aã]o tenho registo/i.test(detail));
  const limits = [
    knownMatches(query.filter, facts)?.sentence ?? '',
    ...(evidence?.conflicts ?? []).slice(0, 2).map(conflictSentence),
  ].filter(Boolean);
  return composed('matches', {
    outcome: wrong ? 'corrected' : missing ? 'no-record' : 'answered',
    sentences: missing ? [...new Set(details), ...lead] : [...lead, ...details, ...limits],
    figures:
      single && first.goals_for !== null
        ? [{ label: clubName(first.opponent), value: `${first.goals_for}-${first.goals_against}` }]
        : [],
    table: many
      ? matchTable(`Jogos do Farense ${scopeInWords(query.filter, facts)}`.trim(), matches.toReversed(), {
          href: season === null ? null : seasonHref(season, '#jogos'),
        })
      : null,
    links: linksOf(matches, season),
    followUps: followUpsFor(matches),
    evidence,
    focus: {
      ...(season === null ? {} : { season }),
      ...(single ? { matchId: first.id } : {}),
      clubId: matches.at(-1)?.opponent_id ?? first.opponent_id,
    },
  });
}

export const matches = defineKind({
  kind: 'matches',
  schema: matchesQuery,
  teamOnly: true,
  recognise: recogniseMatches,
  gather,
  compose,
});
