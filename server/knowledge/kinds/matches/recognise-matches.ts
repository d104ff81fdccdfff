import { matchDetails } from '../../compose/match-details.ts';
import { selectMatches } from '../../evidence/match-filter.ts';
import { onlyMatch } from '../../evidence/only-match.ts';
import type { Facts, Match } from '../../facts/facts.ts';
import type { Cue } from '../../lexicon/cues.ts';
import { hasCue } from '../../parse/has-cue.ts';
import type { Parsed } from '../../parse/parsed.ts';
import { hasTime, toMatchFilter } from '../../parse/to-match-filter.ts';
import type { MatchesQuery } from './matches-query.ts';

type Details = MatchesQuery['details'];

/** Asks for a count, a ranking or a table of matches rather than for the matches. */
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

/** When a match was is part of every sentence about it; the rest has to be told besides. */
const asksMore = (details: Details): boolean => details.some((detail) => detail !== 'quando');

/** "quanto ficou" asks for a result where there is a match it can mean. */
function asksResult(parsed: Parsed): boolean {
  if (parsed.cues.has('resultado')) return true;
  const match = parsed.opponents.length > 0 || parsed.date !== null || parsed.round !== null || parsed.cues.has('jogo');
  return (
    parsed.cues.has('quanto-ficou') &&
    (match || (parsed.focus.matchId !== undefined && !hasTime(parsed)) || parsed.inherited.has('times'))
  );
}

function isAboutMatches(parsed: Parsed, details: Details): boolean {
  if (hasCue(parsed, ...others)) return false;
  return (
    parsed.outcomes.length > 0 ||
    asksResult(parsed) ||
    parsed.cues.has('jogo') ||
    parsed.opponents.length > 0 ||
    details.length > 0 ||
    parsed.score !== null ||
    parsed.round !== null ||
    (parsed.date !== null && !parsed.cues.has('historia'))
  );
}

/** Few matches are left by a referee, a ground, a number of goals, a weekday or extra time. */
const isNarrow = (parsed: Parsed): boolean =>
  parsed.referees.length + parsed.grounds.length > 0 ||
  parsed.bound !== null ||
  parsed.weekday !== null ||
  toMatchFilter(parsed).beyond !== null;

/** Whether score, or round and time, leave one match: "perdemos 13-0 com quem?", "a meia-final de 1990". */
function isSettled(parsed: Parsed): boolean {
  const byScore =
    parsed.score !== null && (parsed.outcomes.length > 0 || parsed.cues.has('jogo') || asksResult(parsed));
  return byScore || (parsed.round !== null && hasTime(parsed));
}

/** Whether something other than the matches themselves is asked for. */
function asksCount(parsed: Parsed): boolean {
  const read = (cue: Cue) =>
    (parsed.bound !== null && (cue === 'mais' || cue === 'menos')) ||
    (isSettled(parsed) && cue === 'adversario') ||
    (cue === 'epocas' && parsed.cues.has('quando') && parsed.outcomes.length > 0);
  return counts.some((cue) => parsed.cues.has(cue) && !read(cue));
}

function scoreOf(parsed: Parsed, details: Details): number {
  if (!isAboutMatches(parsed, details)) return 0;
  const everything = parsed.opponents.length === 0 && !hasTime(parsed) && !parsed.round && !parsed.competition;
  const weights: [boolean, number][] = [
    [parsed.opponents.length > 0, 15],
    [hasTime(parsed), 20],
    [isNarrow(parsed), 25],
    [Boolean(parsed.date?.day), 15],
    [parsed.round !== null && parsed.round !== 'F', 10],
    [asksMore(details), 20],
    [asksResult(parsed) || parsed.cues.has('lista'), 10],
    [isSettled(parsed), 25],
    [asksCount(parsed), -25],
    [parsed.cues.has('quantos') && details.length === 0, -20],
    [hasCue(parsed, 'ultimo', 'primeiro'), -10],
    [everything, -15],
  ];
  return weights.reduce((score, [holds, weight]) => score + (holds ? weight : 0), 30);
}

const ofMatch: ReadonlySet<Cue> = new Set(['adversario', 'quando', 'epoca', 'jogo', 'desse', 'estadio-jogo', 'nos']);
const mostWords = 5;

/** "contra quem?", "em que ano?": asks no more than what the sentence about a match says. */
const asksOfMatch = ({ cues, tokens, resumed, opponents, inherited }: Parsed): boolean =>
  resumed &&
  cues.size > 0 &&
  !inherited.has('cues') &&
  (opponents.length === 0 || inherited.has('opponents')) &&
  tokens.filter((token) => token.kind !== 'sign').length <= mostWords &&
  [...cues].every((cue) => ofMatch.has(cue));

/** "quem marcou?", "qual foi o resultado?" right after an answer about one match. */
const pointsBack = (parsed: Parsed, details: Details): boolean =>
  (asksMore(details) || asksResult(parsed)) &&
  !parsed.inherited.has('cues') &&
  parsed.round === null &&
  (parsed.resumed || !hasTime(parsed)) &&
  (parsed.inherited.has('opponents') || parsed.opponents.length === 0);

const about = (match: Match, details: Details, score: number) => ({
  query: { kind: 'matches' as const, filter: onlyMatch(match), claim: { outcome: null, score: null }, details },
  score,
});

/** "ganhámos em Guimarães em que anos?": of all matches it asks for those that ended so, where there are any. */
function asksWhich(parsed: Parsed, details: Details, facts: Facts): boolean {
  const when = details.length > 0 && !asksMore(details) && parsed.score === null && !hasTime(parsed);
  return when && !parsed.resumed && selectMatches(toMatchFilter(parsed), facts).length > 0;
}

export function recogniseMatches(parsed: Parsed, facts: Facts) {
  const details = matchDetails.filter((detail) => parsed.cues.has(detail));
  const told = facts.matchById.get(parsed.focus.matchId ?? '');
  if (told && asksOfMatch(parsed)) return about(told, details, 95);
  const score = scoreOf(parsed, details);
  if (score < 30) return null;
  if (told && pointsBack(parsed, details)) return about(told, details, score + 30);
  const [mention] = parsed.outcomes;
  // A claimed result is checked, not filtered by: who asks how much we won by should hear that we lost. "quem marcou
  // na vitória…" takes the win for granted as much as "quem marcou quando ganhámos".
  const filter = toMatchFilter(parsed);
  const taken = mention?.form === 'verbo' || (mention !== undefined && (details.length > 0 || parsed.score !== null));
  const claims = taken && !asksWhich(parsed, details, facts);
  return {
    query: {
      kind: 'matches' as const,
      filter: claims ? { ...filter, outcome: null } : filter,
      claim: { outcome: claims ? (mention?.outcome ?? null) : null, score: parsed.score },
      details,
    },
    score,
  };
}
