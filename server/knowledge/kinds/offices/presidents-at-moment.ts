import type { AnswerParts } from '../../compose/answers.ts';
import { composed, noRecord } from '../../compose/answers.ts';
import { conflictSentence } from '../../compose/conflict-sentence.ts';
import { matchSentence } from '../../compose/match-sentence.ts';
import { termInWords } from '../../compose/people/person-words.ts';
import { bold, list } from '../../compose/portuguese.ts';
import { seasonLabel } from '../../entities/season-years.ts';
import { asEvidence } from '../../evidence/conflicts.ts';
import { milestoneConflicts, milestoneRow, milestoneSources } from '../../evidence/milestones.ts';
import { personHref, presidentRow } from '../../evidence/people.ts';
import { presidentsSource } from '../../evidence/people-sources.ts';
import { matchRow } from '../../evidence/rows.ts';
import type { Facts, Match } from '../../facts/facts.ts';
import type { Composed } from '../../kind.ts';
import { endOf, type FoundPresidents, type Term } from './find-presidents.ts';
import type { PresidentsQuery } from './presidents-query.ts';

const momentsOf = ({ years, seasons }: PresidentsQuery): number[] => [...years, ...seasons];

const momentInWords = ({ years, seasons }: PresidentsQuery) =>
  [...years.map(String), ...seasons.map(seasonLabel)].join(' e ');

/** Whoever stands on either side of a gap in the list. */
function nearestSentence(query: PresidentsQuery, { presidents }: Facts): string {
  const [year = 0] = momentsOf(query);
  const before = presidents.filter((term) => endOf(term) <= year).sort((a, b) => endOf(b) - endOf(a))[0];
  const after = presidents.filter((term) => term.from_year >= year).sort((a, b) => a.from_year - b.from_year)[0];
  const parts = [
    before ? `antes, ${before.name} (${termInWords(before)})` : '',
    after ? `depois, ${after.name} (${termInWords(after)})` : '',
  ].filter(Boolean);
  return parts.length > 0 ? `A lista de presidentes do clube tem, ${list(parts)}.` : '';
}

/** Years within which a term lies close enough to a gap to be named beside it. */
const closeBy = 12;

const termsNear = (query: PresidentsQuery, facts: Facts): Term[] =>
  facts.presidents.filter((term) => momentsOf(query).some((year) => Math.abs(term.from_year - year) < closeBy));

function momentSentence(query: PresidentsQuery, terms: readonly Term[]): string {
  const names = terms.map((term) => `${bold(term.name)} (${termInWords(term)})`);
  const moment = momentInWords(query);
  if (terms.length === 1)
    return `Em ${moment} o presidente do Farense era ${names[0]}, segundo a lista de presidentes do clube.`;
  return `Em ${moment} a lista de presidentes do clube tem ${list(names)}; os mandatos só se conhecem por anos.`;
}

/** What sources disagree on about those years: what the milestones tell, and other names for the same term. */
const conflictsAt = (query: PresidentsQuery, { told }: FoundPresidents, facts: Facts) => [
  ...milestoneConflicts(told, facts),
  ...facts.conflicts
    .filter(({ subject }) => subject.startsWith('presidents:'))
    .filter(({ subject }) => momentsOf(query).some((year) => subject.includes(String(year))))
    .map(asEvidence),
];

const sourcesOf = ({ terms, told }: FoundPresidents, facts: Facts) => [
  presidentsSource(facts),
  ...terms.map((term) => ({
    id: `pessoa:${term.person_id}`,
    title: term.name,
    href: personHref(term.person_id, '#presidente'),
    note: null,
  })),
  ...milestoneSources(told),
];

function partsOf(query: PresidentsQuery, found: FoundPresidents, match: Match | undefined, facts: Facts): AnswerParts {
  const { terms, told } = found;
  const season = query.seasons.at(-1);
  const [only] = terms.length === 1 ? terms : [];
  return {
    evidence: {
      rows: [
        ...(terms.length > 0 ? terms : termsNear(query, facts)).map(presidentRow),
        ...told.map(milestoneRow),
        ...(match ? [matchRow(match)] : []),
      ],
      sources: sourcesOf(found, facts),
      conflicts: conflictsAt(query, found, facts),
    },
    links: terms.slice(0, 3).map((term) => ({ label: `Ver ${term.name}`, href: personHref(term.person_id) })),
    focus: { ...(season === undefined ? {} : { season }), ...(only ? { personId: only.person_id } : {}) },
  };
}

/** Who presided in the years or seasons asked for, with other versions of it, or who stands on either side of a gap. */
export function presidentsAtMoment(query: PresidentsQuery, found: FoundPresidents, facts: Facts): Composed {
  const { terms, told } = found;
  const match = query.matchId ? facts.matchById.get(query.matchId) : undefined;
  const parts = partsOf(query, found, match, facts);
  const texts = told.map((milestone) => milestone.text);
  if (terms.length === 0)
    return noRecord(
      'presidents',
      `Não tenho registo do presidente do Farense em ${momentInWords(query)}.`,
      [...texts, nearestSentence(query, facts)].filter(Boolean),
      parts,
    );
  // A version that a milestone already tells is not told again.
  const untold = conflictsAt(query, found, facts).filter(
    ({ versions }) => !versions.some((version) => texts.includes(version.text)),
  );
  return composed('presidents', {
    ...parts,
    sentences: [
      momentSentence(query, terms),
      match ? matchSentence(match) : '',
      ...texts,
      ...untold.slice(0, 1).map(conflictSentence),
    ].filter(Boolean),
    followUps: ['Quem era o treinador?', 'Quem foi o primeiro presidente?', 'Quem foi presidente mais anos?'],
  });
}
