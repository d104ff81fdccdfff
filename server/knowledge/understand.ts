import { fold } from './entities/fold.ts';
import { seasonLabel } from './entities/season-years.ts';
import type { Now } from './entities/times.ts';
import type { Facts } from './facts/facts.ts';
import type { Kind, Proposal } from './kind.ts';
import { notUnderstood } from './kinds/not-understood.ts';
import { readerFor } from './lexicon/reader.ts';
import { leftOut } from './parse/left-out.ts';
import { parseQuestion } from './parse/parse-question.ts';
import type { Focus, Parsed } from './parse/parsed.ts';
import { asksNothing, resume, settleRelative, withoutOpposite } from './parse/resume.ts';
import { settleOpponents } from './parse/settle-opponents.ts';
import { settlePeople } from './parse/settle-people.ts';
import { hasTime } from './parse/to-match-filter.ts';
import { kinds } from './registry.ts';

/** Words of a question that only names something: "o de Setúbal", "Benfica?". */
const fewWords = 4;

/** What a turn leaves for the next one. */
export interface Turn {
  parsed: Parsed;
  focus: Focus;
}

function best(parsed: Parsed, facts: Facts): Proposal | null {
  const all: readonly Kind[] = kinds;
  const proposals = all.flatMap((kind) => kind.propose(parsed, facts) ?? []);
  return proposals.reduce<Proposal | null>(
    (top, proposal) => (top === null || proposal.score > top.score ? proposal : top),
    null,
  );
}

/** What the facts and the conversation decide about names and times, once the words have been read. */
function settleAll(parsed: Parsed, focus: Focus, facts: Facts, now: Now): Parsed {
  const timed = settleRelative(parsed, focus, now.currentSeason, now.latestSeason);
  return settlePeople(settleOpponents(timed, facts), facts);
}

/** Short and with no subject or time of its own: after an answer about a season it asks about that season. */
function leansOnContext(own: Parsed, before: Turn): boolean {
  const words = own.tokens.filter((token) => token.kind !== 'sign').length;
  const standsAlone =
    own.mentionsSelf ||
    own.opponents.length > 0 ||
    own.competition !== null ||
    own.period !== null ||
    own.date !== null ||
    own.seasons.length > 0 ||
    own.years.length > 0;
  const { seasons, opponents, competition, people } = before.parsed;
  const narrowed =
    seasons.length === 1 ||
    opponents.length > 0 ||
    competition !== null ||
    people.length > 0 ||
    before.focus.season !== undefined;
  return words <= 5 && !standsAlone && narrowed && own.people.length === 0 && own.unknownOpponent === null;
}

const namesSomething = (own: Parsed): boolean =>
  own.opponents.length > 0 || own.competition !== null || own.venue !== null || hasTime(own);

/** An answer to a choice, or a change of one thing: it asks nothing by itself. */
const namesOnly = (own: Parsed): boolean =>
  namesSomething(own) &&
  asksNothing(own) &&
  own.outcomes.length === 0 &&
  !own.mentionsSelf &&
  own.tokens.filter((token) => token.kind !== 'sign').length <= fewWords;

const clause =
  /\b(epoca|ano|temporada|campeonato|liga|quando) (?:(?<=quando )(?=(?:fic|acab|termin)a|fomos \d)|em que (?:o farense |nos )?|d[oa] (?=\S+(?: o)? lugar))([^,?]{4,60})/;

const league = /campeonato|liga/;

/** "na época em que ficou em quinto", "na época do 5.º lugar": the season that answers the clause takes its place. */
function withSeasonOfClause(text: string, facts: Facts, now: Now): string {
  const found = clause.exec(fold(text));
  if (!found || /\d{2,4}/.test(text)) return text;
  const inner = settleAll(parseQuestion(`em que epoca ${found[2]}`, readerFor(facts), facts, now), {}, facts, now);
  const proposal = best(inner, facts);
  const season = sure(proposal) ? proposal.answer().focus.season : undefined;
  return season === undefined
    ? text
    : `${text.slice(0, found.index)}${league.test(found[1] ?? '') ? found[1] : 'época'} ${seasonLabel(season)}${text.slice(found.index + found[0].length)}`;
}

const asksOnlyWhen = (own: Parsed): boolean =>
  own.cues.has('quando') && [...own.cues].every((cue) => cue === 'quando' || cue === 'epoca');

/** Below this no kind has really understood the question. */
const confident = 25;

const sure = (proposal: Proposal | null): proposal is Proposal => proposal !== null && proposal.score >= confident;

export interface Understood {
  parsed: Parsed;
  /** The kind that claims the question with most certainty; null when none does with enough. */
  proposal: Proposal | null;
}

/**
 * Reads one question, and in the light of the turn before it when it leaves something out.
 *
 * @param continues it is the second or later question of its message, and so may lean on the first
 */
export function understand(text: string, before: Turn | null, facts: Facts, now: Now, continues: boolean): Understood {
  return guarded(read(text, before, facts, now, continues), facts);
}

/** An answer that leaves out what the question turns on answers another one: it says which words, instead. */
function guarded({ parsed, proposal }: Understood, facts: Facts): Understood {
  const missed = proposal ? leftOut(parsed, proposal.kind) : null;
  if (!proposal || !missed) return { parsed, proposal };
  const query = { kind: 'not-understood', ...missed, instead: proposal.kind };
  const answer = () => notUnderstood.answer(query, facts);
  return { parsed, proposal: { kind: query.kind, score: proposal.score, query, answer } };
}

function read(text: string, before: Turn | null, facts: Facts, now: Now, continues: boolean): Understood {
  const focus = before?.focus ?? {};
  const settle = (parsed: Parsed) => settleAll(parsed, focus, facts, now);
  const alonePart = settle(parseQuestion(withSeasonOfClause(text, facts, now), readerFor(facts), facts, now));
  const own =
    (continues && !hasTime(alonePart)) || namesOnly(alonePart) ? { ...alonePart, elliptical: true } : alonePart;
  const proposal = best(own, facts);
  const understood = { parsed: own, proposal: sure(proposal) ? proposal : null };
  const alone = sure(proposal) && !own.elliptical;
  const complete = alone && (proposal.kind === 'small-talk' || before === null || !leansOnContext(own, before));
  if (!before || complete) return understood;
  const resumed = resume(own, before.parsed, focus.season);
  // "e qual foi a melhor?": when its own words are not enough, those of the question before it complete them.
  const joined = { ...resumed, cues: withoutOpposite(before.parsed.cues, own.cues) };
  // "em que ano?" asks when what was just told happened, whatever else has a year.
  const candidates =
    asksOnlyWhen(own) && focus.matchId === undefined && focus.personId === undefined
      ? [joined, resumed]
      : [resumed, joined];
  for (const candidate of candidates.map(settle)) {
    const found = best(candidate, facts);
    if (sure(found) && (alone || !proposal || found.score >= proposal.score))
      return { parsed: candidate, proposal: found };
  }
  return understood;
}
