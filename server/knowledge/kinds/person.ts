import { z } from 'zod';
import { type AnswerParts, composed, noRecord } from '../compose/answers.ts';
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
import { subjectOf } from '../parse/subject.ts';

/** Who a person was, or one thing about them: birth, position, seasons, shirt, clubs, titles. */
const schema = z.object({
  kind: z.literal('person'),
  personId: z.string(),
  aspect: z.enum(['perfil', ...aspects]),
  /** "o Hassan jogou em 1994/95?": whether he was there that season. */
  season: z.number().int().nullable(),
});
type Query = z.infer<typeof schema>;

/** Cues of one aspect each, the most telling first. */
const aspectCues: [Cue, Aspect][] = [
  ['nome-completo', 'nome'],
  ['alcunha', 'alcunha'],
  ['camisola', 'camisola'],
  ['altura', 'altura'],
  ['morte', 'morte'],
  ['nascimento', 'nascimento'],
  ['idade', 'idade'],
  ['posicao-jogador', 'posicao'],
  ['nacionalidade', 'nacionalidade'],
  ['familia', 'familia'],
  ['percurso', 'percurso'],
  ['titulo', 'titulos'],
  ['treinador', 'treinou'],
  ['presidente', 'presidiu'],
  ['epocas', 'epocas'],
  ['quando', 'epocas'],
  ['epoca', 'epocas'],
];

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

function aspectOf(parsed: Parsed): Query['aspect'] {
  const found = aspectCues.find(([cue]) => parsed.cues.has(cue));
  if (parsed.cues.has('pessoa') && found && ['epocas', 'treinou', 'presidiu', 'titulos'].includes(found[1]))
    return 'perfil';
  if (found) return found[1];
  const played = parsed.cues.has('jogo') || parsed.cues.has('plantel');
  return played && (parsed.seasons.length > 0 || parsed.years.length > 0) ? 'epocas' : 'perfil';
}

function recognise(parsed: Parsed, facts: Facts) {
  const subject = subjectOf(parsed);
  const [personId] = subject?.personIds ?? [];
  if (!subject || !personId || subject.personIds.length > 1) return null;
  const position = parsed.cues.has('lugar') && parsed.tokens.some((token) => token.norm.startsWith('posic'));
  if (notAboutAPerson.some((cue) => parsed.cues.has(cue)) && !position) return null;
  if (parsed.opponents.length > 0 && !parsed.resumed) return null;
  const aspect = position ? 'posicao' : aspectOf(parsed);
  const asks = parsed.cues.has('pessoa') || aspect !== 'perfil';
  if (!subject.named && !asks) return null;
  // "e na época seguinte?" moves the whole question, not only the person it was about.
  const deed =
    parsed.cues.has('jogo') || parsed.cues.has('plantel') || /\b(?:esteve|chegou|saiu|representou)\b/.test(parsed.text);
  if (!subject.named && aspect === 'epocas' && !deed) return null;
  const counts = parsed.cues.has('quantos') || parsed.cues.has('golos') || parsed.cues.has('vezes');
  const countsSeasons = aspect === 'epocas' && parsed.cues.has('epocas');
  const [season = null] =
    aspect === 'epocas' || aspect === 'treinou'
      ? parsed.seasons.length > 0
        ? parsed.seasons
        : parsed.years.slice(0, 1)
      : [];
  const score = (asks ? 90 : 70) - (counts && !countsSeasons && aspect !== 'idade' ? 30 : 0);
  // "e o presidente?", "quem treinava?" after a person ask for someone else.
  const office = aspect === 'treinou' || aspect === 'presidiu';
  const asksWhen =
    parsed.cues.has('quando') ||
    parsed.cues.has('epocas') ||
    /\b(?:treinou|presidiu)\b/.test(parsed.text.toLowerCase());
  if (!subject.named && (parsed.tokens.some((token) => token.norm === 'quem') || (office && !asksWhen))) return null;
  return facts.people.has(personId) ? { query: { kind: 'person' as const, personId, aspect, season }, score } : null;
}

function gather(query: Query, facts: Facts): PersonRecord {
  const record = personRecord(query.personId, facts);
  if (!record) throw new Error(`No person "${query.personId}" in the facts.`);
  return record;
}

/** Whether the person played or managed in a season, and when they did. */
function membership(query: Query, season: number, record: PersonRecord, facts: Facts): string[] {
  const asManager = query.aspect === 'treinou';
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

function missing(query: Query & { aspect: Aspect }, record: PersonRecord): Composed {
  const { name } = record.person;
  return noRecord(
    'person',
    `Não tenho registo ${missingAspect[query.aspect]} de ${name}.`,
    profileSentences(record).slice(0, 2),
    {
      evidence: evidenceOf(record),
      links: [{ label: `Ver ${name}`, href: personHref(record.person.id) }],
      focus: { personId: record.person.id },
    },
  );
}

function compose(query: Query, record: PersonRecord, facts: Facts): Composed {
  const { aspect, season } = query;
  const profile = aspect === 'perfil';
  const sentences = profile
    ? profileSentences(record)
    : season !== null
      ? membership(query, season, record, facts)
      : tellers[aspect](record);
  if (sentences === null && aspect !== 'perfil') return missing({ ...query, aspect }, record);
  const denied = season !== null && sentences?.[0]?.startsWith('Não:');
  return composed('person', {
    outcome: denied ? 'corrected' : 'answered',
    sentences: sentences ?? [],
    table: profile || aspect === 'epocas' || aspect === 'camisola' ? personTable(record) : null,
    links: [
      { label: `Ver ${record.person.name}`, href: personHref(record.person.id) },
      ...(season !== null && facts.seasons.has(season)
        ? [{ label: `Ver a época ${seasonLabel(season)}`, href: seasonHref(season) }]
        : []),
    ],
    followUps: followUpsFor(record),
    evidence: {
      ...evidenceOf(record),
      premise:
        denied && season !== null
          ? {
              claimed: `${record.person.name} em ${seasonLabel(season)}`,
              actual: sentences?.[1] ?? sentences?.[0] ?? '',
            }
          : null,
    },
    focus: { personId: record.person.id, ...(season === null ? {} : { season }) },
  });
}

export const person = defineKind({ kind: 'person', schema, recognise, gather, compose });
