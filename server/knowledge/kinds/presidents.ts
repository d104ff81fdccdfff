import { z } from 'zod';
import type { FactRow } from '#server/contracts/facts.ts';
import { composed, noRecord } from '../compose/answers.ts';
import { matchSentence } from '../compose/match-sentence.ts';
import { termInWords } from '../compose/people/person-words.ts';
import { bold, clubName, count, list } from '../compose/portuguese.ts';
import { seasonLabel } from '../entities/season-years.ts';
import { asEvidence } from '../evidence/conflicts.ts';
import { inYear, type Milestone, milestoneConflicts, milestoneRow, milestoneSources } from '../evidence/milestones.ts';
import { personHref, presidentRow } from '../evidence/people.ts';
import { computedRow, matchRow } from '../evidence/rows.ts';
import type { Facts } from '../facts/facts.ts';
import { type Composed, defineKind } from '../kind.ts';
import { matterOf } from '../parse/matter.ts';
import { leavesMomentOpen, seasonsInQuestion, whichOf } from '../parse/moment.ts';
import type { Parsed } from '../parse/parsed.ts';

/** Who presided over Farense: in a year or season, first, last, longest, or all of them. Terms are known by year. */
const schema = z.object({
  kind: z.literal('presidents'),
  years: z.array(z.number().int()),
  seasons: z.array(z.number().int()),
  from: z.number().int().nullable(),
  to: z.number().int().nullable(),
  which: z.enum(['quando', 'primeiro', 'ultimo', 'todos', 'mais-tempo', 'por-dizer']),
  /** The match by which the season was told. */
  matchId: z.string().nullable(),
  otherClubId: z.string().nullable(),
});
type Query = z.infer<typeof schema>;
type Term = FactRow<'presidents'>;

function recognise(parsed: Parsed, facts: Facts) {
  if (!parsed.cues.has('presidente') || parsed.cues.has('injecao')) return null;
  if (parsed.unknownPerson && !parsed.resumed) return null;
  if (parsed.people.length > 0 && !parsed.resumed) return null;
  const matter = matterOf(parsed, facts);
  const which = whichOf(parsed);
  const named = parsed.seasons.length > 0 || parsed.years.length > 0 || parsed.date !== null;
  const implied = named || (which === null && !parsed.period);
  const years =
    parsed.seasons.length === 0 && (parsed.years.length > 0 || parsed.date?.year)
      ? [...parsed.years, ...(parsed.date?.year ? [parsed.date.year] : [])]
      : [];
  const seasons = matter ? [matter.season] : implied && years.length === 0 ? seasonsInQuestion(parsed).slice(0, 4) : [];
  const [club] = parsed.inherited.has('opponents') ? [] : parsed.opponents;
  return {
    query: {
      kind: 'presidents' as const,
      years: years.slice(0, 4),
      seasons,
      from: parsed.period?.from ?? null,
      to: parsed.period?.to ?? null,
      which:
        years.length + seasons.length > 0
          ? ('quando' as const)
          : leavesMomentOpen(parsed)
            ? ('por-dizer' as const)
            : (which ?? (parsed.period ? ('todos' as const) : ('ultimo' as const))),
      matchId: matter?.match.id ?? null,
      otherClubId: club && !matter && !parsed.mentionsSelf ? (club.clubIds[0] ?? null) : null,
    },
    score: 86,
  };
}

const endOf = (term: Term) => term.to_year ?? Number.POSITIVE_INFINITY;

/** Whoever was in office for the whole of a season, else whoever was for a part of it. */
function inOffice(season: number, terms: readonly Term[]): Term[] {
  const whole = terms.filter((term) => term.from_year <= season && endOf(term) >= season + 1);
  return whole.length > 0 ? whole : terms.filter((term) => term.from_year <= season + 1 && endOf(term) >= season);
}

interface Found {
  terms: Term[];
  /** Other versions, and what the milestones tell where the list has a gap. */
  told: Milestone[];
}

function gather(query: Query, facts: Facts): Found {
  const all = facts.presidents.toSorted((a, b) => a.from_year - b.from_year);
  const spanned = all.filter(
    (term) =>
      (query.to === null || term.from_year <= query.to + 1) && (query.from === null || endOf(term) >= query.from),
  );
  const terms = [
    ...query.years.flatMap((year) => all.filter((term) => term.from_year <= year && endOf(term) >= year)),
    ...query.seasons.flatMap((season) => inOffice(season, all)),
  ];
  const moments = [...query.years, ...query.seasons];
  const told = facts.milestones.filter(
    (milestone) =>
      milestone.topic === 'dirigentes' &&
      /presid/i.test(milestone.text) &&
      !milestone.text.startsWith('Segundo a lista de presidentes') &&
      (milestone.confidence === 'baixa' || terms.length === 0) &&
      moments.some((year) => inYear(milestone, year)),
  );
  return { terms: query.which === 'quando' ? [...new Set(terms)] : spanned, told };
}

const momentOf = (query: Query) => [...query.years.map(String), ...query.seasons.map(seasonLabel)].join(' e ');

function nearest(query: Query, facts: Facts): string {
  const year = query.years[0] ?? query.seasons[0] ?? 0;
  const before = facts.presidents.filter((term) => endOf(term) <= year).sort((a, b) => endOf(b) - endOf(a))[0];
  const after = facts.presidents.filter((term) => term.from_year >= year).sort((a, b) => a.from_year - b.from_year)[0];
  const parts = [
    before ? `antes, ${before.name} (${termInWords(before)})` : '',
    after ? `depois, ${after.name} (${termInWords(after)})` : '',
  ].filter(Boolean);
  return parts.length > 0 ? `A lista de presidentes do clube tem, ${list(parts)}.` : '';
}

function whenSentence(query: Query, terms: readonly Term[]): string {
  const names = terms.map((term) => `${bold(term.name)} (${termInWords(term)})`);
  if (terms.length === 1)
    return `Em ${momentOf(query)} o presidente do Farense era ${names[0]}, segundo a lista de presidentes do clube.`;
  return `Em ${momentOf(query)} a lista de presidentes do clube tem ${list(names)}; os mandatos só se conhecem por anos.`;
}

const source = (facts: Facts, note: string | null = null) => ({
  id: 'presidentes',
  title: facts.sources.get('presidentes')?.title ?? 'Lista de presidentes do clube',
  href: '/pessoas',
  note,
});

function atAMoment(query: Query, { terms, told }: Found, facts: Facts): Composed {
  const season = query.seasons.at(-1);
  const match = query.matchId ? facts.matchById.get(query.matchId) : undefined;
  const conflicts = [
    ...milestoneConflicts(told, facts),
    ...facts.conflicts
      .filter((conflict) =>
        [...query.years, ...query.seasons].some(
          (year) => conflict.subject.startsWith('presidents:') && conflict.subject.includes(String(year)),
        ),
      )
      .map(asEvidence),
  ];
  const versions = conflicts.filter(
    (conflict) => !told.some((milestone) => conflict.versions.some((version) => version.text === milestone.text)),
  );
  const parts = {
    evidence: {
      rows: [
        ...terms.map(presidentRow),
        ...told.map(milestoneRow),
        ...gapRows(query, facts, terms),
        ...(match ? [matchRow(match)] : []),
      ],
      sources: [
        source(facts),
        ...terms.map((term) => ({
          id: `pessoa:${term.person_id}`,
          title: term.name,
          href: personHref(term.person_id, '#presidente'),
          note: null,
        })),
        ...milestoneSources(told),
      ],
      conflicts,
    },
    links: terms.slice(0, 3).map((term) => ({ label: `Ver ${term.name}`, href: personHref(term.person_id) })),
    focus: {
      ...(season === undefined ? {} : { season }),
      ...(terms.length === 1 && terms[0] ? { personId: terms[0].person_id } : {}),
    },
  };
  if (terms.length === 0)
    return noRecord(
      'presidents',
      `Não tenho registo do presidente do Farense em ${momentOf(query)}.`,
      [...told.map((milestone) => milestone.text), nearest(query, facts)].filter(Boolean),
      parts,
    );
  return composed('presidents', {
    sentences: [
      whenSentence(query, terms),
      match ? matchSentence(match) : '',
      ...told.map((milestone) => milestone.text),
      ...versions
        .slice(0, 1)
        .map(
          (conflict) =>
            `As fontes não concordam: ${conflict.versions.map((version) => `${version.text.replace(/\.$/, '')} (${version.source})`).join('; ')}.`,
        ),
    ].filter(Boolean),
    followUps: ['Quem era o treinador?', 'Quem foi o primeiro presidente?', 'Quem foi presidente mais anos?'],
    ...parts,
  });
}

/** The terms on either side of a gap, which the answer names. */
const gapRows = (query: Query, facts: Facts, terms: readonly Term[]) =>
  terms.length > 0
    ? []
    : facts.presidents
        .filter((term) => [...query.years, ...query.seasons].some((year) => Math.abs(term.from_year - year) < 12))
        .map(presidentRow);

function ranking(terms: readonly Term[]) {
  const years = (term: Term) => (term.to_year ?? term.from_year) - term.from_year;
  return [...Map.groupBy(terms, (term) => term.person_id)]
    .map(([personId, own]) => ({
      personId,
      name: own[0]?.name ?? personId,
      terms: own,
      years: own.reduce((sum, term) => sum + years(term), 0),
    }))
    .sort((a, b) => b.years - a.years);
}

/** The newest terms, to choose from with one tap. */
const recentTerms = (terms: readonly Term[]) =>
  terms
    .slice(-3)
    .reverse()
    .map((term) => ({ label: `desde ${term.from_year}`, question: `Quem era o presidente em ${term.from_year + 1}?` }));

function overall(query: Query, { terms, told }: Found, facts: Facts): Composed {
  const [first, last] = [terms[0], terms.at(-1)];
  if (!first || !last)
    return noRecord('presidents', 'Não tenho registo de presidentes nesse período.', [], {
      evidence: { sources: [source(facts)] },
    });
  const [top] = ranking(terms);
  const firstVersions = facts.milestones.filter(
    (milestone) => ['m033', 'm049'].includes(milestone.id) && query.which === 'primeiro',
  );
  const other = firstVersions.filter((milestone) => !milestone.text.startsWith('Segundo a lista'));
  const people = new Set(terms.map((term) => term.person_id)).size;
  const lead = {
    primeiro: [
      `O primeiro presidente da lista do clube é ${bold(first.name)}, ${termInWords(first)}.`,
      ...other.map((milestone) => milestone.text),
    ],
    ultimo: [`O último presidente da lista é ${bold(last.name)}, ${termInWords(last)}.`],
    'mais-tempo': [
      top
        ? `Pela lista do clube, quem presidiu mais tempo foi ${bold(top.name)}, cerca de ${count(top.years, 'ano')} (${list(top.terms.map(termInWords))}).`
        : '',
    ],
    todos: [
      `A lista do clube tem ${bold(count(terms.length, 'mandato'))} de ${count(people, 'presidente')}${query.from === null ? ', de 1912 até hoje' : ''}.`,
    ],
    'por-dizer': ['De que ano?'],
    quando: [],
  }[query.which];
  return composed('presidents', {
    outcome: query.which === 'por-dizer' ? 'ambiguous' : 'answered',
    choices: query.which === 'por-dizer' ? recentTerms(terms) : [],
    sentences: [
      ...lead,
      query.from === null && query.to === null
        ? 'Os mandatos só se conhecem por anos, e faltam 1937-38, 1940-43, 1947-49 e 1998-99.'
        : 'Os mandatos só se conhecem por anos.',
    ].slice(0, query.which === 'ultimo' ? 1 : 3),
    table:
      query.which === 'todos' || query.which === 'mais-tempo'
        ? {
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
              highlight: query.which === 'mais-tempo' && term.person_id === top?.personId,
            })),
            total: terms.length,
            href: null,
          }
        : null,
    followUps: ['Quem era o presidente em 1990?', 'Quem foi o primeiro presidente?', 'Quem foi presidente mais anos?'],
    evidence: {
      rows: [
        ...terms.map(presidentRow),
        ...firstVersions.map(milestoneRow),
        computedRow('presidentes', {
          mandatos: terms.length,
          presidentes: people,
          mais_anos: top?.years ?? 0,
          falhas: '1937-38, 1940-43, 1947-49, 1998-99',
        }),
      ],
      sources: [source(facts, `${terms.length} mandatos`), ...milestoneSources(other)],
      conflicts: milestoneConflicts([...firstVersions, ...told], facts),
    },
    focus:
      query.which === 'mais-tempo' && top
        ? { personId: top.personId }
        : query.which === 'primeiro'
          ? { personId: first.person_id }
          : { personId: last.person_id },
  });
}

function compose(query: Query, found: Found, facts: Facts): Composed {
  const other = query.otherClubId ? facts.clubs.get(query.otherClubId) : undefined;
  if (other)
    return noRecord(
      'presidents',
      `Não tenho registo dos presidentes ${other.gender === 'm' ? 'do' : 'da'} ${clubName(other)}: só dos do Farense.`,
    );
  return query.which === 'quando' ? atAMoment(query, found, facts) : overall(query, found, facts);
}

export const presidents = defineKind({ kind: 'presidents', schema, recognise, gather, compose });
