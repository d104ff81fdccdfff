import { z } from 'zod';
import type { EvidenceRow } from '#server/contracts/evidence.ts';
import { composed, noRecord } from '../compose/answers.ts';
import { conflictSentence } from '../compose/conflict-sentence.ts';
import { knownMatches } from '../compose/known-matches.ts';
import { detailRows, detailSentences, matchDetails } from '../compose/match-details.ts';
import { matchSentence, resultPhrase } from '../compose/match-sentence.ts';
import { matchTable } from '../compose/match-table.ts';
import { bold, capital, clubName, count, list, theClub } from '../compose/portuguese.ts';
import { scopeInWords } from '../compose/scope.ts';
import { tallyInWords } from '../compose/tally.ts';
import { seasonLabel } from '../entities/season-years.ts';
import { matchConflicts, unrecordedMatches } from '../evidence/conflicts.ts';
import { anyMatch, type MatchFilter, matchFilter, selectMatches } from '../evidence/match-filter.ts';
import { listSources } from '../evidence/match-sources.ts';
import { nearestMatches } from '../evidence/nearest-matches.ts';
import { computedRow, matchHref, matchRow, seasonHref, tallyRow } from '../evidence/rows.ts';
import { tally } from '../evidence/tally.ts';
import type { Facts, Match } from '../facts/facts.ts';
import { type Composed, defineKind } from '../kind.ts';
import type { Cue } from '../lexicon/cues.ts';
import type { Parsed } from '../parse/parsed.ts';
import { hasTime, toMatchFilter } from '../parse/to-match-filter.ts';

/** The results of a slice of matches: one match in full, a few as sentences, many as a list. */
const schema = z.object({
  kind: z.literal('matches'),
  filter: matchFilter,
  /** What the question takes to have happened: "quando vencemos…" claims a win. */
  claim: z.object({
    outcome: z.enum(['V', 'E', 'D']).nullable(),
    score: z.object({ first: z.number(), second: z.number() }).nullable(),
  }),
  details: z.array(z.enum(matchDetails)),
});
type Query = z.infer<typeof schema>;

/** Sentences for as many matches as fit a phone's screen; more become a list. */
const maxSentences = 3;

const counts: Cue[] = [
  'maior',
  'menor',
  'serie',
  'vezes',
  'adversario',
  'epocas',
  'comparar',
  'tabela',
  'lugar',
  'pontos',
  'media',
  'percentagem',
  'confronto',
  'mais',
  'menos',
  'divisao',
  'resumo',
  'registo',
  'subir',
  'descer',
];
const others: Cue[] = ['jogador', 'treinador', 'presidente', 'titulo', 'proximo', 'eliminado'];

function detailsOf(parsed: Parsed): Query['details'] {
  return matchDetails.filter((detail) => parsed.cues.has(detail));
}

/** "quanto ficou" asks for a result where there is a match it can mean. */
function asksResult(parsed: Parsed): boolean {
  if (parsed.cues.has('resultado')) return true;
  const match = parsed.opponents.length > 0 || parsed.date !== null || parsed.round !== null || parsed.cues.has('jogo');
  return (
    parsed.cues.has('quanto-ficou') &&
    (match || (parsed.focus.matchId !== undefined && !hasTime(parsed)) || parsed.inherited.has('times'))
  );
}

function scoreOf(parsed: Parsed, facts: Facts) {
  const aboutMatch =
    parsed.outcomes.length > 0 ||
    asksResult(parsed) ||
    parsed.cues.has('jogo') ||
    parsed.opponents.length > 0 ||
    detailsOf(parsed).length > 0 ||
    parsed.score !== null ||
    parsed.round !== null;
  if (!aboutMatch && !(parsed.date && !parsed.cues.has('historia'))) return 0;
  if (others.some((cue) => parsed.cues.has(cue))) return 0;
  let score = 30;
  if (parsed.opponents.length > 0) score += 15;
  if (hasTime(parsed)) score += 20;
  if (
    parsed.referees.length + parsed.grounds.length > 0 ||
    parsed.bound ||
    parsed.weekday !== null ||
    toMatchFilter(parsed).beyond
  )
    score += 25;
  if (parsed.date?.day) score += 15;
  if (parsed.round && parsed.round !== 'F') score += 10;
  if (detailsOf(parsed).some((detail) => detail !== 'quando')) score += 20;
  if (asksResult(parsed) || parsed.cues.has('lista')) score += 10;
  // "perdemos 13-0 com quem?" is about the match with that score, whoever it was with.
  const byScore =
    parsed.score !== null && (parsed.outcomes.length > 0 || parsed.cues.has('jogo') || asksResult(parsed));
  // "a meia-final de 1990, contra quem foi?": round and time leave one match.
  const byRound = parsed.round !== null && hasTime(parsed);
  if (byScore || byRound) score += 25;
  const bounded = (cue: Cue) => parsed.bound !== null && (cue === 'mais' || cue === 'menos');
  if (counts.some((cue) => parsed.cues.has(cue) && !bounded(cue) && !((byScore || byRound) && cue === 'adversario')))
    score -= 25;
  if (parsed.cues.has('quantos') && detailsOf(parsed).length === 0) score -= 20;
  if (parsed.cues.has('ultimo') || parsed.cues.has('primeiro')) score -= 10;
  return parsed.opponents.length === 0 && !hasTime(parsed) && !parsed.round && !parsed.competition && facts
    ? score - 15
    : score;
}

/** A claimed result is checked, not filtered by: who asks how much we won by should hear that we lost. */
/** "contra quem?", "em que ano?": asks no more than what the sentence about a match says. */
const asksOfMatch = ({ cues, tokens, resumed, opponents, inherited, focus }: Parsed): boolean =>
  resumed &&
  focus.matchId !== undefined &&
  cues.size > 0 &&
  !inherited.has('cues') &&
  (opponents.length === 0 || inherited.has('opponents')) &&
  tokens.filter((token) => token.kind !== 'sign').length <= 5 &&
  [...cues].every((cue) => ofMatch.has(cue));

const ofMatch: ReadonlySet<Cue> = new Set(['adversario', 'quando', 'epoca', 'jogo', 'desse', 'estadio-jogo', 'nos']);

function recognise(parsed: Parsed, facts: Facts) {
  const pointed = asksOfMatch(parsed) ? facts.matchById.get(parsed.focus.matchId ?? '') : undefined;
  if (pointed) {
    const query = { filter: onlyMatch(pointed), claim: { outcome: null, score: null }, details: detailsOf(parsed) };
    return { query: { kind: 'matches' as const, ...query }, score: 95 };
  }
  const score = scoreOf(parsed, facts);
  if (score < 30) return null;
  const [mention] = parsed.outcomes;
  const filter = toMatchFilter(parsed);
  const pointsBack =
    (detailsOf(parsed).some((detail) => detail !== 'quando') || asksResult(parsed)) &&
    !parsed.inherited.has('cues') &&
    parsed.round === null &&
    parsed.focus.matchId &&
    (parsed.resumed || !hasTime(parsed)) &&
    (parsed.inherited.has('opponents') || parsed.opponents.length === 0);
  const match = pointsBack && parsed.focus.matchId ? facts.matchById.get(parsed.focus.matchId) : undefined;
  const details = detailsOf(parsed);
  if (match)
    return {
      query: { kind: 'matches' as const, filter: onlyMatch(match), claim: { outcome: null, score: null }, details },
      score: score + 30,
    };
  // "quem marcou na vitória…" takes the win for granted as much as "quem marcou quando ganhámos".
  const claims = mention?.form === 'verbo' || (mention !== undefined && (details.length > 0 || parsed.score !== null));
  return {
    query: {
      kind: 'matches' as const,
      filter: claims ? { ...filter, outcome: null } : filter,
      claim: { outcome: claims ? mention.outcome : null, score: parsed.score },
      details,
    },
    score,
  };
}

/** A filter that lets one match through. */
function onlyMatch(match: Match): MatchFilter {
  const [year, month, day] = (match.date ?? '').split('-').map(Number);
  const date = year && month ? { year, month, day: day ?? null } : null;
  return {
    ...anyMatch,
    opponentIds: [match.opponent_id],
    seasons: [match.season],
    date,
    round: match.round,
    venue: match.venue === 'desconhecido' ? null : match.venue,
    competition: { by: 'competition', values: [match.stage.competition_id] },
  };
}

/** A score names its matches among those of the slice; when none has it, all of them are told. */
function gather(query: Query, facts: Facts): Match[] {
  const all = selectMatches(query.filter, facts);
  const { score, outcome } = query.claim;
  // "ganhámos ao Benfica com golo de quem": what more is asked, is asked of the matches that were won.
  const agreeing =
    outcome && query.details.some((detail) => detail !== 'quando')
      ? all.filter((match) => match.outcome === outcome)
      : [];
  const exact = score ? all.filter((match) => agrees(match, score, outcome)) : agreeing;
  return exact.length > 0 ? exact : all;
}

/** Matches with the claimed score outside the slice: the right one with the wrong place or time. */
function elsewhere(query: Query, facts: Facts): Match[] {
  const { score, outcome } = query.claim;
  if (!score || query.filter.opponentIds.length === 0) return [];
  const open = { ...anyMatch, opponentIds: query.filter.opponentIds };
  return selectMatches(open, facts).filter((match) => agrees(match, score, outcome));
}

const followUpsFor = (matches: readonly Match[]) => {
  const several = new Set(matches.map((match) => match.venue)).size > 1;
  return [
    ...(several ? ['E só em casa?', 'E só fora?'] : []),
    ...(matches.length === 1 ? ['E na época seguinte?', 'Quem marcou?'] : ['E na época seguinte?']),
  ];
};

function claimFails(query: Query, matches: readonly Match[]): boolean {
  const { outcome, score } = query.claim;
  const known = matches.filter((match) => match.outcome !== null);
  if (known.length === 0) return false;
  if (outcome && !known.some((match) => match.outcome === outcome)) return true;
  return score !== null && !known.some((match) => agrees(match, score, outcome));
}

/** A score as people say it may be either way round; with a result claimed it has to be the right way. */
function agrees(match: Match, score: { first: number; second: number }, outcome: Match['outcome']): boolean {
  const [high, low] = [Math.max(score.first, score.second), Math.min(score.first, score.second)];
  const goals = [match.goals_for ?? -1, match.goals_against ?? -1];
  const same = Math.max(...goals) === high && Math.min(...goals) === low;
  return same && (outcome === null || match.outcome === outcome);
}

const claimed = { V: 'venceu', E: 'empatou', D: 'perdeu' };

/** "O Farense não venceu o Benfica fora de casa em 1994/95." What did happen follows. */
function correction(query: Query, facts: Facts): string {
  const { outcome, score } = query.claim;
  const clubs = query.filter.opponentIds.flatMap((id) => facts.clubs.get(id) ?? []);
  const scope = scopeInWords(query.filter, facts, { opponent: false });
  const by = score ? `por ${score.first}-${score.second}` : '';
  const whom =
    outcome && clubs.length > 0
      ? list(clubs.map((club) => (outcome === 'V' ? theClub(club) : `com ${theClub(club)}`)))
      : '';
  return `${['O Farense não', outcome ? claimed[outcome] : 'teve esse resultado', whom, outcome ? by : '', scope].filter(Boolean).join(' ')}.`;
}

function matchEvidence(matches: readonly Match[]): EvidenceRow[] {
  return matches.slice(0, 50).map(matchRow);
}

/** The seasons a slice touches, when it names any time. */
const seasonsOf = ({ seasons, years }: MatchFilter): number[] => [
  ...seasons,
  ...years.flatMap((year) => [year - 1, year]),
];

function emptyAnswer(query: Query, facts: Facts): Composed {
  const scope = scopeInWords(query.filter, facts);
  const nearby = nearestMatches(query.filter, facts);
  const elsewhereTold =
    query.filter.opponentIds.length > 0
      ? unrecordedMatches(query.filter.opponentIds, seasonsOf(query.filter), facts)
      : [];
  const sentences = nearby.map((match) => matchSentence(match, 'O mais próximo que há: o Farense'));
  const [season] = query.filter.seasons;
  return noRecord(
    'matches',
    `Não tenho registo de ${query.filter.outcome ? outcomeNouns[query.filter.outcome][1] : 'jogos'} do Farense ${scope}.`.replace(
      / \./,
      '.',
    ),
    [...elsewhereTold.map(conflictSentence), ...sentences],
    {
      evidence: {
        conflicts: elsewhereTold,
        rows: [computedRow('ambito', { ambito: scope, jogos: 0 }), ...nearby.map(matchRow)],
        sources: nearby.length > 0 ? listSources(nearby, facts) : [],
      },
      links: nearby.map((match) => ({ label: 'Ver esse jogo', href: matchHref(match) })),
      focus: season === undefined ? {} : { season },
    },
  );
}

const outcomeNouns = { V: ['vitória', 'vitórias'], E: ['empate', 'empates'], D: ['derrota', 'derrotas'] } as const;

function summary(query: Query, matches: readonly Match[], facts: Facts): string {
  const scope = scopeInWords(query.filter, facts);
  const lead = `${capital(scope || 'no total')}, o Farense tem`;
  const { outcome } = query.filter;
  if (outcome) return `${lead} ${bold(count(matches.length, outcomeNouns[outcome][0], outcomeNouns[outcome][1]))}.`;
  return `${lead} ${bold(count(matches.length, 'jogo registado', 'jogos registados'))}: ${tallyInWords(tally(matches))}.`;
}

function leadSentences(query: Query, matches: readonly Match[], facts: Facts): string[] {
  const few = matches.length <= maxSentences;
  const others = claimFails(query, matches) && !few ? elsewhere(query, facts).slice(-maxSentences) : [];
  if (others.length > 0) return [correction(query, facts), ...others.map((match) => matchSentence(match))];
  if (claimFails(query, matches))
    return [
      correction(query, facts),
      ...(matches.length > maxSentences
        ? [summary(query, matches, facts)]
        : matches.map((match) => matchSentence(match))),
    ];
  if (matches.length > maxSentences) return [summary(query, matches, facts)];
  return matches.map((match) => matchSentence(match));
}

const coverageSentences = (query: Query, facts: Facts): string[] => {
  const known = knownMatches(query.filter, facts);
  return known ? [known.sentence] : [];
};

function compose(query: Query, matches: Match[], facts: Facts): Composed {
  const [first] = matches;
  if (!first) return emptyAnswer(query, facts);
  const last = matches.at(-1) ?? first;
  const single = matches.length === 1;
  const wrong = claimFails(query, matches);
  const many = matches.length > maxSentences;
  const details =
    matches.length <= maxSentences
      ? matches.flatMap((match) => detailSentences(match, query.details, single, facts))
      : [];
  // All that was asked beside the result is missing: that comes first.
  const conflicts = many ? [] : matchConflicts(matches, facts);
  const missing = !wrong && details.length > 0 && details.every((detail) => /n[aã]o tenho registo/i.test(detail));
  const total = tally(matches);
  const scope = scopeInWords(query.filter, facts);
  const oneSeason = matches.every((match) => match.season === first.season);
  return composed('matches', {
    outcome: wrong ? 'corrected' : missing ? 'no-record' : 'answered',
    sentences: missing
      ? [...new Set(details), ...leadSentences(query, matches, facts)]
      : [
          ...leadSentences(query, matches, facts),
          ...details,
          ...coverageSentences(query, facts),
          ...conflicts.slice(0, 2).map(conflictSentence),
        ],
    figures:
      single && first.goals_for !== null
        ? [{ label: clubName(first.opponent), value: `${first.goals_for}-${first.goals_against}` }]
        : [],
    table: many
      ? matchTable(
          `Jogos do Farense ${scope}`.trim(),
          [...matches].reverse(),
          oneSeason ? { href: seasonHref(first.season, '#jogos') } : {},
        )
      : null,
    links: single
      ? [{ label: 'Ver o jogo', href: matchHref(first) }]
      : oneSeason
        ? [{ label: `Ver a época ${seasonLabel(first.season)}`, href: seasonHref(first.season) }]
        : [],
    followUps: followUpsFor(matches),
    evidence: {
      rows: [
        ...matchEvidence([...matches].reverse()),
        ...(wrong ? elsewhere(query, facts).slice(-maxSentences).map(matchRow) : []),
        ...(many ? [] : matches.flatMap((match) => detailRows(match, query.details, facts))),
        ...(many ? [tallyRow('jogos', total, { ambito: scope })] : []),
      ],
      sources: listSources(matches, facts),
      coverage: knownMatches(query.filter, facts)?.coverage ?? null,
      conflicts,
      premise: wrong
        ? {
            claimed: premiseText(query),
            actual: matches
              .map((match) => resultPhrase(match, false))
              .slice(0, 5)
              .join('; '),
          }
        : null,
    },
    focus: {
      ...(oneSeason ? { season: first.season } : {}),
      ...(single ? { matchId: last.id } : {}),
      clubId: last.opponent_id,
    },
  });
}

const premiseText = (query: Query) =>
  `${query.claim.outcome ? claimed[query.claim.outcome] : 'resultado'}${query.claim.score ? ` ${query.claim.score.first}-${query.claim.score.second}` : ''}`;

export const matches = defineKind({ kind: 'matches', schema, teamOnly: true, recognise, gather, compose });
