import { z } from 'zod';
import { composed } from '../compose/answers.ts';
import { positionInWords } from '../compose/people/person-words.ts';
import { number } from '../compose/portuguese.ts';
import { seasonLabel } from '../entities/season-years.ts';
import { activeSeasons, type PersonRecord, personRecord, personRow, personSource } from '../evidence/people.ts';
import { computedRow } from '../evidence/rows.ts';
import type { Facts } from '../facts/facts.ts';
import { defineKind } from '../kind.ts';
import type { Parsed } from '../parse/parsed.ts';

/** A name that several people bear, and nothing else in the question decides: a short choice, one tap each. */
const schema = z.object({
  kind: z.literal('person-choice'),
  written: z.string(),
  personIds: z.array(z.string()).min(2),
  /** The question before and after the name, to be asked again with the one that is meant. */
  before: z.string(),
  after: z.string(),
});
type Query = z.infer<typeof schema>;

const maxChoices = 6;

function recognise(parsed: Parsed) {
  const shared = parsed.people.find((mention) => mention.personIds.length > 1);
  if (!shared || parsed.resumed || parsed.cues.has('injecao')) return null;
  const [first, last] = [parsed.tokens[shared.index], parsed.tokens[shared.index + shared.length - 1]];
  if (!first || !last) return null;
  const asks = parsed.cues.has('pessoa') || parsed.cues.size > 0 || parsed.tokens.length <= shared.length + 2;
  return {
    query: {
      kind: 'person-choice' as const,
      written: shared.written,
      personIds: shared.personIds,
      before: parsed.text.slice(0, first.start),
      after: parsed.text.slice(last.end),
    },
    // "os irmãos Gralho" are all of them.
    score: parsed.tokens.some((token) => token.norm === 'irmaos') ? 24 : asks ? 91 : 60,
  };
}

const gather = (query: Query, facts: Facts): PersonRecord[] =>
  query.personIds.flatMap((id) => personRecord(id, facts) ?? []);

/** What tells a person from the others of that name in a question: a season only theirs, else their role. */
function distinction(record: PersonRecord, others: readonly PersonRecord[]): string {
  const taken = new Set(others.filter((other) => other !== record).flatMap(activeSeasons));
  const own = activeSeasons(record).find((season) => !taken.has(season)) ?? activeSeasons(record)[0];
  if (own !== undefined) return ` (${seasonLabel(own)})`;
  return record.person.full_name ? '' : ` (${record.person.roles.split(';')[0]})`;
}

function label(record: PersonRecord): string {
  const seasons = activeSeasons(record);
  const [first, last] = [seasons[0], seasons.at(-1)];
  const when =
    first === undefined || last === undefined
      ? ''
      : first === last
        ? seasonLabel(first)
        : `${seasonLabel(first)}–${seasonLabel(last)}`;
  const what = positionInWords(record.person.position) || record.person.roles.split(';')[0];
  return [record.person.full_name ?? record.person.name, what, when].filter(Boolean).join(', ');
}

function question(query: Query, record: PersonRecord, all: readonly PersonRecord[]): string {
  const mark = distinction(record, all);
  const name = mark ? record.person.name : (record.person.full_name ?? record.person.name);
  return `${query.before}${name}${mark}${query.after}`;
}

export const personChoice = defineKind({
  kind: 'person-choice',
  schema,
  recognise,
  gather,
  compose(query, records) {
    const shown = records.slice(0, maxChoices);
    const more = records.length > shown.length ? ` Mostro ${shown.length}: as que estiveram mais épocas.` : '';
    return composed('person-choice', {
      outcome: 'ambiguous',
      sentences: [`Há ${number(records.length)} pessoas a quem «${query.written}» pode referir-se: qual delas?${more}`],
      choices: shown.map((record) => ({ label: label(record), question: question(query, record, records) })),
      links: [{ label: 'Ver todas as pessoas', href: '/pessoas' }],
      evidence: {
        rows: [
          ...shown.map(personRow),
          computedRow('pessoas', {
            com_esse_nome: records.length,
            mostradas: shown.length,
            epocas: shown.flatMap(activeSeasons).map(seasonLabel).join(', '),
          }),
        ],
        sources: shown.map(personSource),
      },
    });
  },
});
