import type { AnswerTable } from '#server/contracts/answer.ts';
import { composed, noRecord } from '../../compose/answers.ts';
import { termInWords } from '../../compose/people/person-words.ts';
import { bold, count, list } from '../../compose/portuguese.ts';
import { milestoneConflicts, milestoneRow, milestoneSources } from '../../evidence/milestones.ts';
import { personHref, presidentRow } from '../../evidence/people.ts';
import { presidentsSource } from '../../evidence/people-sources.ts';
import { computedRow } from '../../evidence/rows.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Composed } from '../../kind.ts';
import type { FoundPresidents, Term } from './find-presidents.ts';
import type { PresidentsQuery } from './presidents-query.ts';

interface Longest {
  personId: string;
  name: string;
  terms: Term[];
  years: number;
}

const yearsOf = (term: Term) => (term.to_year ?? term.from_year) - term.from_year;

/** Who was in office for most years, all terms together. */
function longest(terms: readonly Term[]): Longest | undefined {
  const people = [...Map.groupBy(terms, (term) => term.person_id)].map(([personId, own]) => ({
    personId,
    name: own[0]?.name ?? personId,
    terms: own,
    years: own.reduce((sum, term) => sum + yearsOf(term), 0),
  }));
  return people.sort((a, b) => b.years - a.years)[0];
}

/** "1937-38", "1940-43": years between two terms in which nobody is on the list. */
function gaps({ presidents }: Facts): string[] {
  const all = presidents.toSorted((a, b) => a.from_year - b.from_year);
  return all.flatMap((term, index) => {
    const end = all[index - 1]?.to_year ?? term.from_year;
    return term.from_year > end ? [`${end}-${String(term.from_year % 100).padStart(2, '0')}`] : [];
  });
}

/** The newest terms, to choose from with one tap. */
const recentTerms = (terms: readonly Term[]) =>
  terms
    .slice(-3)
    .reverse()
    .map((term) => ({ label: `desde ${term.from_year}`, question: `Quem era o presidente em ${term.from_year + 1}?` }));

function allSentence(query: PresidentsQuery, terms: readonly Term[]): string {
  const people = new Set(terms.map((term) => term.person_id)).size;
  const since = query.from === null ? `, de ${terms[0]?.from_year} até hoje` : '';
  return `A lista do clube tem ${bold(count(terms.length, 'mandato'))} de ${count(people, 'presidente')}${since}.`;
}

function leadSentences(query: PresidentsQuery, { terms, told }: FoundPresidents): string[] {
  const [first, last, top] = [terms[0], terms.at(-1), longest(terms)];
  if (!first || !last || !top) return [];
  if (query.which === 'primeiro')
    return [
      `O primeiro presidente da lista do clube é ${bold(first.name)}, ${termInWords(first)}.`,
      ...told.map((milestone) => milestone.text),
    ];
  if (query.which === 'ultimo') return [`O último presidente da lista é ${bold(last.name)}, ${termInWords(last)}.`];
  if (query.which === 'mais-tempo')
    return [
      `Pela lista do clube, quem presidiu mais tempo foi ${bold(top.name)}, cerca de ${count(top.years, 'ano')} (${list(top.terms.map(termInWords))}).`,
    ];
  return query.which === 'por-dizer' ? ['De que ano?'] : [allSentence(query, terms)];
}

function limitsSentence({ from, to }: PresidentsQuery, facts: Facts): string {
  const whole = from === null && to === null && gaps(facts).length > 0;
  return `Os mandatos só se conhecem por anos${whole ? `, e faltam ${list(gaps(facts))}` : ''}.`;
}

const table = (terms: readonly Term[], highlighted: string | undefined): AnswerTable => ({
  caption: 'Presidentes do Farense',
  columns: [
    { key: 'nome', label: 'Presidente', title: null, align: 'left' },
    { key: 'de', label: 'De', title: null, align: 'right' },
    { key: 'ate', label: 'Até', title: null, align: 'right' },
  ],
  rows: terms.map((term) => ({
    id: `${term.from_year}:${term.person_id}`,
    cells: { nome: term.name, de: term.from_year, ate: term.to_year ?? 'hoje' },
    href: personHref(term.person_id),
    highlight: term.person_id === highlighted,
  })),
  total: terms.length,
  href: null,
});

function evidenceOf({ terms, told }: FoundPresidents, facts: Facts) {
  return {
    rows: [
      ...terms.map(presidentRow),
      ...told.map(milestoneRow),
      computedRow('presidentes', {
        mandatos: terms.length,
        presidentes: new Set(terms.map((term) => term.person_id)).size,
        mais_anos: longest(terms)?.years ?? 0,
        falhas: gaps(facts).join(', '),
      }),
    ],
    sources: [presidentsSource(facts, `${terms.length} mandatos`), ...milestoneSources(told)],
    conflicts: milestoneConflicts(told, facts),
  };
}

/** Of the whole list: the first, the last, who stayed longest, or all of them. */
export function presidentsOverall(query: PresidentsQuery, found: FoundPresidents, facts: Facts): Composed {
  const { terms } = found;
  const { which } = query;
  const [first, last, top] = [terms[0], terms.at(-1), longest(terms)];
  if (!first || !last || !top)
    return noRecord('presidents', 'Não tenho registo de presidentes nesse período.', [], {
      evidence: { sources: [presidentsSource(facts)] },
    });
  const longestAsked = which === 'mais-tempo';
  return composed('presidents', {
    outcome: which === 'por-dizer' ? 'ambiguous' : 'answered',
    choices: which === 'por-dizer' ? recentTerms(terms) : [],
    sentences: [...leadSentences(query, found), ...(which === 'ultimo' ? [] : [limitsSentence(query, facts)])],
    table: which === 'todos' || longestAsked ? table(terms, longestAsked ? top.personId : undefined) : null,
    followUps: ['Quem era o presidente em 1990?', 'Quem foi o primeiro presidente?', 'Quem foi presidente mais anos?'],
    evidence: evidenceOf(found, facts),
    focus: { personId: longestAsked ? top.personId : which === 'primeiro' ? first.person_id : last.person_id },
  });
}
