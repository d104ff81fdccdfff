import type { Reader } from '../lexicon/reader.ts';
import { isHarmless } from './harmless-words.ts';
import { isRefusal } from './is-refusal.ts';
import { listed, type Mention, says } from './mention.ts';
import { self } from './read-names.ts';
import { type ReadSentence, readSentence, type Statement } from './read-sentence.ts';
import { type Lead, leadOf, type Truth, type Truths } from './truths.ts';

/** Why a sentence is not shown. */
export interface Objection {
  /** `claim`: the records do not have it; `relation`: they have it, but not together with this; `word`: nothing says so; `denial`: the records do not deny it; `repetition`: the same twice. */
  readonly reason: 'claim' | 'relation' | 'word' | 'denial' | 'repetition';
  readonly text: string;
}

export interface Verification {
  readonly supported: boolean;
  readonly objections: readonly Objection[];
}

/**
 * Whether the records support all that a sentence says. Pure, and a matter of a millisecond.
 *
 * @param before the sentence before it: a season or a club that it names is still meant
 */
export function verifySentence(sentence: string, truths: Truths, reader: Reader, before = ''): Verification {
  const objections = objectionsIn(sentence, truths, reader, before);
  return { supported: objections.length === 0, objections };
}

function objectionsIn(sentence: string, truths: Truths, reader: Reader, before: string): Objection[] {
  const lead = leadOf(sentence);
  if (lead !== null && !maySay(lead, truths)) return [{ reason: 'denial', text: lead }];
  const read = readSentence(lead === null ? sentence : sentence.replace(/^\W*\p{L}+\W+/u, ''), reader, isHarmless);
  if (isRefusal(sentence) && !/\bmas\b/.test(sentence)) return objectionsToRefusal(read, truths);
  const meant = before ? stillMeant(readSentence(before, reader, isHarmless)) : [];
  return [
    ...unknownWords(read, truths.words),
    ...repetitions(sentence, read),
    ...read.statements.flatMap((statement) => objectionsTo(statement, truths, meant)),
    ...read.statements.flatMap((statement, i) => wrongInList(statement, read.statements[i - 1], truths)),
  ];
}

/** The one season and the one club of a sentence. */
function stillMeant({ statements }: ReadSentence): Mention[] {
  const mentions = statements.flatMap((statement) => statement.mentions);
  return (['season', 'club'] as const).flatMap((kind) => {
    const [only, ...others] = new Map(
      mentions
        .filter((mention) => mention.kind === kind && mention.value !== self)
        .map((mention) => [mention.value, mention]),
    ).values();
    return only && others.length === 0 ? [only] : [];
  });
}

/** "1972/73 e 1972/73", "em casa 2 vitórias; em casa 2 vitórias": one of the two should be another. */
function repetitions(sentence: string, { statements }: ReadSentence): Objection[] {
  const twice = /(\d{4}\/\d\d)(?:,| e| a) \1/.exec(sentence.replaceAll('**', ''));
  const said = statements.map(({ mentions }) => mentions.map(show).join(', ')).filter((text) => text.includes('venue'));
  const again = said.filter((text, i) => said.indexOf(text) < i);
  return [...(twice ? [twice[0]] : []), ...again, ...runsAgain(sentence), ...namesAgain(sentence)].map((text) => ({
    reason: 'repetition',
    text,
  }));
}

/** "6.º lugar na I Divisão em 1991/92 e 6.º lugar na I Divisão em 1991/92": a model that has lost its way. */
function runsAgain(sentence: string): string[] {
  const run = /(.{16,}?)(?:[,;]| e)? \1/u.exec(sentence.replaceAll('**', ''))?.[1];
  return run === undefined ? [] : [run];
}

/** A list in bold that has one name twice. */
function namesAgain(sentence: string): string[] {
  const names = [...sentence.matchAll(/\*\*([^*]+)\*\*/g)].flatMap(([, text = '']) => (/\d/.test(text) ? [] : [text]));
  return names.filter((name, i) => names.indexOf(name) < i).slice(0, 1);
}

/** Yes and no are as the composed answer has them; where it has neither, yes says no more than the answer. */
function maySay(lead: Lead, { leads, outcome }: Truths): boolean {
  if (leads.size > 0) return leads.has(lead);
  return lead === 'sim' ? outcome === 'answered' : outcome === 'corrected';
}

const unknownWords = ({ words }: ReadSentence, known: ReadonlySet<string>): Objection[] =>
  words.filter((word) => !known.has(word) && !isHarmless(word)).map((text) => ({ reason: 'word', text }));

/** A refusal claims nothing but that there is no record; that must be so. */
function objectionsToRefusal(read: ReadSentence, { refusal }: Truths): Objection[] {
  if (refusal === null) return [{ reason: 'denial', text: 'refusal' }];
  const claims = read.statements.flatMap(({ mentions }) => mentions);
  const strange = claims.filter((claim) => !refusal.mentions.some((mention) => says(mention, claim)));
  return [
    ...unknownWords(read, refusal.words),
    ...strange.map((claim): Objection => ({ reason: 'claim', text: show(claim) })),
  ];
}

function objectionsTo(statement: Statement, truths: Truths, meant: readonly Mention[]): Objection[] {
  const candidates = truths.statements.filter(({ denies }) => denies === statement.denies);
  const claims = [...statement.mentions, ...statement.carried];
  if (claims.length === 0) return candidates.length > 0 ? [] : [{ reason: 'denial', text: '' }];
  const jointly = candidates.filter((truth) => claims.every((claim) => has(truth, claim)));
  const outOfOffice = statement.denies ? [] : wrongTerms(claims, candidates);
  if (outOfOffice.length > 0) return outOfOffice;
  if (jointly.length > 0) return contradictions(claims, jointly, meant);
  const unknown = claims.filter((claim) => !candidates.some((truth) => has(truth, claim)));
  if (unknown.length > 0) return unknown.map((claim) => ({ reason: 'claim', text: show(claim) }));
  if (statement.denies) return [{ reason: 'denial', text: claims.map(show).join(' + ') }];
  return pairs(statement)
    .filter(([a, b]) => !candidates.some((truth) => has(truth, a) && has(truth, b)))
    .filter(([a, b]) => !(isOnly(a, candidates) && isOnly(b, candidates)))
    .map(([a, b]) => ({ reason: 'relation', text: `${show(a)} + ${show(b)}` }));
}

/** What was held or won at a time. */
const offices = new Set(['treinador', 'presidente', 'campeao', 'vencedor', 'finalista']);
const isOffice = ({ kind, value }: Mention) => kind === 'relation' && offices.has(value);
const isTime = ({ kind }: Mention) => kind === 'season' || kind === 'date';
/** A term has a season, or a year and its first and last. A truth with more tells a whole life. */
const timesOfTerm = 3;

/** Somebody played in one season and was manager in another: who held an office when must stand in one truth, about that. */
function wrongTerms(claims: readonly Mention[], truths: readonly Truth[]): Objection[] {
  const office = claims.find(isOffice);
  const times = claims.filter(isTime);
  if (!office || times.length === 0) return [];
  const holders = claims.filter(({ kind }) => kind === 'name');
  const terms = truths.filter(({ mentions }) => {
    const others = mentions.filter((one) => isTime(one) && !times.some((time) => says(one, time)));
    return others.length === 0 || new Set(mentions.filter(isTime).map(({ value }) => value)).size <= timesOfTerm;
  });
  return times
    .filter((time) => !terms.some((truth) => [office, time, ...holders].every((claim) => has(truth, claim))))
    .map((time) => ({ reason: 'relation', text: `${show(office)} + ${show(time)}` }));
}

/** "campeão da II Divisão (1939/40 e 1982/83)": each time of the list is of what stands before it. */
function wrongInList(statement: Statement, before: Statement | undefined, truths: Truths): Objection[] {
  const bare = statement.mentions.length > 0 && statement.mentions.every(isTime);
  if (!bare || !before || before.denies) return [];
  const office = before.mentions.findLast(isOffice);
  const name = before.mentions.findLast(({ kind }) => kind === 'name');
  const claims = [office, name, ...statement.mentions].filter((claim) => claim !== undefined);
  return wrongTerms(
    claims,
    truths.statements.filter(({ denies }) => !denies),
  );
}

/** What was said before, where all that has these figures is of another season or club. */
function contradictions(claims: readonly Mention[], truths: readonly Truth[], meant: readonly Mention[]): Objection[] {
  if (!claims.some(({ kind }) => kind === 'count' || kind === 'place' || kind === 'score')) return [];
  return meant
    .filter(({ kind }) => !claims.some((claim) => claim.value !== self && claim.kind === kind))
    .filter((context) => truths.every((truth) => isOfAnother(truth, context)))
    .map((context) => ({ reason: 'relation', text: `${show(context)} before` }));
}

function isOfAnother({ mentions }: Truth, context: Mention): boolean {
  const same = mentions.filter(({ kind, value }) => kind === context.kind && value !== self);
  return same.length > 0 && !same.some((mention) => says(mention, context));
}

/** Every two claims of which one may say something of the other. */
function pairs({ mentions, carried }: Statement): [Mention, Mention][] {
  const found: [Mention, Mention][] = [];
  for (const [i, a] of mentions.entries())
    for (const b of [...mentions.slice(i + 1), ...carried])
      if (!(a.kind === b.kind && listed.has(a.kind))) found.push([a, b]);
  return found;
}

const has = (truth: Truth, claim: Mention): boolean => truth.mentions.some((mention) => says(mention, claim));

/** Whether the records know no other of its sort, so that it cannot have been taken for another. */
function isOnly(claim: Mention, truths: readonly Truth[]): boolean {
  const sort = claim.key ?? claim.kind;
  return truths.every(({ mentions }) => mentions.every((one) => (one.key ?? one.kind) !== sort || says(one, claim)));
}

const show = ({ kind, value }: Mention): string => `${kind} ${value}`;
