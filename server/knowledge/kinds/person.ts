import { z } from 'zod';
import { type AnswerParts, composed, noRecord } from '../compose/answers.ts';
import { onDate } from '../compose/dates.ts';
import { type Aspect, aspects, missingAspect, tellers } from '../compose/people/person-aspects.ts';
import { profileSentences } from '../compose/people/person-profile.ts';
import { personTable } from '../compose/people/person-table.ts';
import { managedSeasons, seasonFigures, seasonsInWords } from '../compose/people/person-words.ts';
import { bold, list } from '../compose/portuguese.ts';
import { seasonLabel } from '../entities/season-years.ts';
import {
  biographyRows,
  managerRow,
  type PersonRecord,
  personConflicts,
  personHref,
  personRecord,
  personRow,
  personSource,
  presidentRow,
  squadRow,
  squadSeasons,
} from '../evidence/people.ts';
import { computedRow, seasonHref } from '../evidence/rows.ts';
import type { Facts } from '../facts/facts.ts';
import { type Composed, defineKind } from '../kind.ts';
import type { Cue } from '../lexicon/cues.ts';
import type { Parsed } from '../parse/parsed.ts';
import { asksOfOffice, personAspects } from '../parse/person-aspects.ts';
import { subjectOf } from '../parse/subject.ts';

/** Who a person was, or one thing about them: birth, position, seasons, shirt, clubs, titles. */
const schema = z.object({
  kind: z.literal('person'),
  personId: z.string(),
  /** Nothing named: who they were. */
  aspects: z.array(z.enum(aspects)),
  /** "o Hassan jogou em 1994/95?": whether he was there that season. */
  season: z.number().int().nullable(),
  /** "quantos anos tinha em 1994?" */
  year: z.number().int().nullable(),
});
type Query = z.infer<typeof schema>;

const notAboutAPerson: Cue[] = [
  'lugar',
  'pontos',
  'tabela',
  'divisao',
  'confronto',
  'subir',
  'descer',
  'injecao',
  'resultado',
];

const deeds = /\b(?:esteve|chegou|saiu|representou)\b/;

/** "estava no plantel?" asks about him, "e o plantel?" about all of them. */
const inSquad = ({ tokens }: Parsed): boolean =>
  tokens.some(
    (token, index) => /^n[oa]$/.test(token.norm) && /^(?:plantel|equipa)$/.test(tokens[index + 1]?.norm ?? ''),
  );

/** "em que épocas?", right after something else about him. */
const asksOnlyWhen = ({ cues, seasons, years }: Parsed): boolean =>
  seasons.length + years.length === 0 &&
  (cues.has('quando') || cues.has('epocas')) &&
  [...cues].every((cue) => cue === 'quando' || cue === 'epocas' || cue === 'epoca');

/** Whether a question that names nobody still is about the person spoken about. */
function stillAbout(parsed: Parsed, aspects: readonly Aspect[]): boolean {
  if (aspects.length === 0 && !parsed.cues.has('pessoa')) return false;
  if (aspects.includes('treinou') || aspects.includes('presidiu')) return asksOfOffice(parsed);
  if (parsed.tokens.some((token) => token.norm === 'quem')) return false;
  // "e na época seguinte?" moves the whole question, not only the person it was about.
  return (
    !aspects.includes('epocas') ||
    asksOnlyWhen(parsed) ||
    parsed.cues.has('jogo') ||
    inSquad(parsed) ||
    deeds.test(parsed.text)
  );
}

/** The season in which he is asked about: the one named, or that a year begins. */
const seasonOf = (parsed: Parsed, aspects: readonly Aspect[]): number | null =>
  aspects.includes('epocas') || aspects.includes('treinou') ? (parsed.seasons[0] ?? parsed.years[0] ?? null) : null;

function recognise(parsed: Parsed, facts: Facts) {
  const subject = subjectOf(parsed);
  const [personId] = subject?.personIds ?? [];
  if (!subject || !personId || subject.personIds.length > 1 || !facts.people.has(personId)) return null;
  const asked = personAspects(parsed);
  if (notAboutAPerson.some((cue) => parsed.cues.has(cue)) && !asked.includes('posicao')) return null;
  if (parsed.opponents.length > 0 && !parsed.resumed) return null;
  if (!subject.named && !stillAbout(parsed, asked)) return null;
  const counts = parsed.cues.has('quantos') || parsed.cues.has('golos') || parsed.cues.has('vezes');
  const countsYears = asked.includes('idade') || (asked.includes('epocas') && parsed.cues.has('epocas'));
  return {
    query: {
      kind: 'person' as const,
      personId,
      aspects: asked,
      season: seasonOf(parsed, asked),
      year: asked.includes('idade') ? (parsed.years[0] ?? parsed.seasons[0] ?? null) : null,
    },
    score: (parsed.cues.has('pessoa') || asked.length > 0 ? 90 : 70) - (counts && !countsYears ? 30 : 0),
  };
}

function gather(query: Query, facts: Facts): PersonRecord {
  const record = personRecord(query.personId, facts);
  if (!record) throw new Error(`No person "${query.personId}" in the facts.`);
  return record;
}

/** Whether the person played or managed in a season, and when they did. */
function membership(query: Query, season: number, record: PersonRecord, facts: Facts): string[] {
  const asManager = query.aspects.includes('treinou');
  const seasons = asManager ? managedSeasons(record) : squadSeasons(record);
  const did = asManager ? 'treinou o Farense' : 'esteve no plantel do Farense';
  const { name } = record.person;
  if (seasons.includes(season)) return [`Sim: ${name} ${did} em ${bold(seasonLabel(season))}.`];
  const known = asManager
    ? facts.managers.some((row) => row.season === season)
    : facts.squadEntries.some((row) => row.season === season);
  const others = seasons.length > 0 ? `Há registo dele ${seasonsInWords(seasons)}.` : '';
  const lead = known
    ? `Não: nos registos de ${seasonLabel(season)} não consta ${name}.`
    : `Não tenho registo ${asManager ? 'do treinador' : 'do plantel'} de ${seasonLabel(season)}.`;
  return [lead, others].filter(Boolean);
}

/** Ages by year, for whoever asks how old he was. */
function agesOf({ person }: PersonRecord) {
  const born = Number(person.birth_date?.slice(0, 4));
  return { ano_de_nascimento: born || null };
}

/** The sums that a profile tells, and what they cover. */
function figuresOf(record: PersonRecord) {
  const { appearances, goals, known, seasons } = seasonFigures(record);
  return { jogos: appearances, golos: goals, epocas_com_numeros: known.length, epocas_consideradas: seasons.length };
}

const evidenceOf = (record: PersonRecord): AnswerParts['evidence'] => ({
  rows: [
    personRow(record),
    ...(record.biography ? biographyRows(record.biography) : []),
    ...record.squads.map((row) =>
      squadRow(
        row,
        record.stats.find((stat) => stat.season === row.season),
      ),
    ),
    ...record.managed.map(managerRow),
    ...record.terms.map(presidentRow),
    computedRow('pessoa', {
      ...figuresOf(record),
      ...agesOf(record),
      epocas_no_plantel: squadSeasons(record).length,
      epocas_como_treinador: managedSeasons(record).length,
      epocas: list([...squadSeasons(record), ...(record.biography?.epocas_farense ?? [])].map(seasonLabel)),
      factos: record.biography?.factos.length ?? 0,
      factos_confirmados: record.biography?.factos.filter((fact) => fact.confirmado).length ?? 0,
      titulos: record.biography?.honras.length ?? 0,
    }),
    ...(record.biography?.honras ?? []).map((honour, index) => ({
      id: `biografias:${record.person.id}:honra-${index + 1}`,
      table: 'biografias',
      values: { titulo: honour.titulo, epoca: seasonLabel(honour.epoca), fonte: honour.confirmado_por },
    })),
    ...(record.biography?.clubes ?? []).map((spell, index) => ({
      id: `biografias:${record.person.id}:clube-${index + 1}`,
      table: 'biografias',
      values: {
        clube: spell.clube,
        de: spell.de === null ? null : seasonLabel(spell.de),
        ate: spell.ate === null ? null : seasonLabel(spell.ate),
        papel: spell.papel,
      },
    })),
  ],
  sources: [personSource(record)],
  conflicts: personConflicts(record),
});

function followUpsFor(record: PersonRecord): string[] {
  return [
    record.squads.length > 0 ? 'Quantos jogos e golos fez?' : '',
    record.squads.length > 0 ? 'Em que épocas jogou?' : '',
    record.managed.length > 0 ? 'Em que épocas treinou o Farense?' : '',
    record.person.birth_date ? 'Quando nasceu?' : '',
    (record.biography?.clubes.length ?? 0) > 1 ? 'Em que outros clubes jogou?' : '',
  ]
    .filter(Boolean)
    .slice(0, 3);
}

function missing(query: Query, record: PersonRecord): Composed {
  const { name } = record.person;
  const what = list(
    query.aspects.map((aspect) => missingAspect[aspect]),
    'nem',
  );
  return noRecord('person', `Não tenho registo ${what} de ${name}.`, profileSentences(record).slice(0, 2), {
    evidence: evidenceOf(record),
    links: [{ label: `Ver ${name}`, href: personHref(record.person.id) }],
    focus: { personId: record.person.id },
  });
}

/** "Completou 39 anos em 1994": from the year of birth, which is all that it takes. */
function ageIn(year: number, record: PersonRecord): string[] | null {
  const born = Number(record.person.birth_date?.slice(0, 4));
  if (!born || born > year) return null;
  return [
    `${record.person.name} completou ${bold(`${year - born} anos`)} em ${year}: nasceu ${onDate(record.person.birth_date ?? '')}.`,
  ];
}

const ageRow = ({ year }: Query, { person }: PersonRecord) =>
  year === null || !person.birth_date
    ? []
    : [computedRow('idade', { ano: year, idade: year - Number(person.birth_date.slice(0, 4)) })];

/** What was asked, each in turn; null when none of it is on record. */
function answers(query: Query, record: PersonRecord, facts: Facts): string[] | null {
  if (query.aspects.length === 0) return profileSentences(record);
  if (query.season !== null) return membership(query, query.season, record, facts);
  const age = query.year === null ? null : ageIn(query.year, record);
  if (age) return age;
  const told = query.aspects.map((aspect) => tellers[aspect](record));
  if (told.every((sentences) => sentences === null)) return null;
  return told.flatMap((sentences, index) => {
    const aspect = query.aspects[index];
    return sentences ?? (aspect ? [`Não tenho registo ${missingAspect[aspect]}.`] : []);
  });
}

function compose(query: Query, record: PersonRecord, facts: Facts): Composed {
  const { season } = query;
  const profile = query.aspects.length === 0;
  const sentences = answers(query, record, facts);
  if (sentences === null) return missing(query, record);
  const denied = season !== null && sentences[0]?.startsWith('Não:');
  return composed('person', {
    outcome: denied ? 'corrected' : 'answered',
    sentences,
    table:
      profile || query.aspects.includes('epocas') || query.aspects.includes('camisola') ? personTable(record) : null,
    links: [
      { label: `Ver ${record.person.name}`, href: personHref(record.person.id) },
      ...(season !== null && facts.seasons.has(season)
        ? [{ label: `Ver a época ${seasonLabel(season)}`, href: seasonHref(season) }]
        : []),
    ],
    followUps: followUpsFor(record),
    evidence: {
      ...evidenceOf(record),
      rows: [...(evidenceOf(record)?.rows ?? []), ...ageRow(query, record)],
      premise:
        denied && season !== null
          ? {
              claimed: `${record.person.name} em ${seasonLabel(season)}`,
              actual: sentences[1] ?? sentences[0] ?? '',
            }
          : null,
    },
    focus: { personId: record.person.id, ...(season === null ? {} : { season }) },
  });
}

export const person = defineKind({ kind: 'person', schema, recognise, gather, compose });
