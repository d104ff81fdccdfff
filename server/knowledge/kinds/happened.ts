import { z } from 'zod';
import type { AnswerTable } from '#server/contracts/answer.ts';
import { composed, noRecord } from '../compose/answers.ts';
import { dateInWords } from '../compose/dates.ts';
import { bold, count } from '../compose/portuguese.ts';
import { seasonLabel } from '../entities/season-years.ts';
import {
  inSeason,
  inYear,
  type Milestone,
  milestoneConflicts,
  milestoneRow,
  milestoneSources,
} from '../evidence/milestones.ts';
import { computedRow, seasonHref } from '../evidence/rows.ts';
import type { Facts } from '../facts/facts.ts';
import { type Composed, defineKind } from '../kind.ts';
import type { Parsed } from '../parse/parsed.ts';

/** "o que aconteceu em 1982?": the milestones of a year, a season or a date. */
const schema = z.object({
  kind: z.literal('happened'),
  years: z.array(z.number().int()),
  seasons: z.array(z.number().int()),
  /** ISO date or the beginning of one. */
  date: z.string().nullable(),
  from: z.number().int().nullable(),
  to: z.number().int().nullable(),
});
type Query = z.infer<typeof schema>;

const two = (value: number) => String(value).padStart(2, '0');

function recognise(parsed: Parsed, facts: Facts) {
  const { cues, date } = parsed;
  if (!cues.has('aconteceu') || parsed.people.length > 0 || parsed.opponents.length > 0 || cues.has('injecao'))
    return null;
  const iso = date?.year ? `${date.year}-${two(date.month)}${date.day === null ? '' : `-${two(date.day)}`}` : null;
  if (parsed.years.length + parsed.seasons.length === 0 && !iso && !parsed.period) return null;
  const query = {
    kind: 'happened' as const,
    years: parsed.years.slice(0, 2),
    seasons: parsed.seasons.slice(0, 2),
    date: iso,
    from: parsed.period?.from ?? null,
    to: parsed.period?.to ?? null,
  };
  // With nothing told of that time, its matches are what happened.
  return { query, score: gather(query, facts).length > 0 ? 85 : 35 };
}

const confidenceOrder = { alta: 0, media: 1, baixa: 2 };
/** What a fan asks of a year first. */
const topicOrder = [
  'competicoes',
  'fundacao',
  'jogo_marcante',
  'campo_e_estadio',
  'treinador',
  'jogador',
  'dirigentes',
];
const rank = (topic: string) => (topicOrder.indexOf(topic) + topicOrder.length + 1) % (topicOrder.length + 1);

function gather(query: Query, facts: Facts): Milestone[] {
  const within = (milestone: Milestone) => {
    if (query.date) return milestone.date_start.startsWith(query.date);
    if (query.from !== null || query.to !== null) {
      const year = Number(milestone.date_start.slice(0, 4));
      return year >= (query.from ?? 0) && year <= (query.to ?? 9999);
    }
    return (
      query.years.some((year) => inYear(milestone, year)) || query.seasons.some((season) => inSeason(milestone, season))
    );
  };
  return facts.milestones
    .filter((milestone) => within(milestone) && milestone.topic !== 'estatutos')
    .sort((a, b) => confidenceOrder[a.confidence] - confidenceOrder[b.confidence] || rank(a.topic) - rank(b.topic));
}

function momentOf(query: Query): string {
  if (query.date) return `${query.date.length === 10 ? 'a' : 'em'} ${dateInWords(query.date)}`;
  if (query.from !== null || query.to !== null) return `entre ${query.from ?? 1882} e ${query.to ?? 'hoje'}`;
  return `em ${[...query.years.map(String), ...query.seasons.map(seasonLabel)].join(' e ')}`;
}

const maxSentences = 4;
const maxRows = 40;

function table(query: Query, milestones: readonly Milestone[]): AnswerTable {
  const inOrder = milestones.toSorted((a, b) => (a.date_start < b.date_start ? -1 : 1)).slice(0, maxRows);
  return {
    caption: `Marcos da história ${momentOf(query)}`,
    columns: [
      { key: 'data', label: 'Data', title: null, align: 'left' },
      { key: 'facto', label: 'Facto', title: null, align: 'left' },
    ],
    rows: inOrder.map((milestone) => ({
      id: milestone.id,
      cells: { data: dateInWords(milestone.date_start), facto: milestone.text },
      href: null,
      highlight: false,
    })),
    total: milestones.length,
    href: null,
  };
}

function compose(query: Query, milestones: Milestone[], facts: Facts): Composed {
  const when = momentOf(query);
  const [season] = query.seasons.length > 0 ? query.seasons : query.years;
  if (milestones.length === 0) {
    const played = facts.matches.filter((match) => match.season === season).length;
    return noRecord(
      'happened',
      `Não tenho registo de marcos da história do clube ${when}.`,
      played > 0 && season !== undefined
        ? [`Da época ${seasonLabel(season)} há ${count(played, 'jogo registado', 'jogos registados')}.`]
        : [],
      {
        links:
          season !== undefined && facts.seasons.has(season)
            ? [{ label: `Ver a época ${seasonLabel(season)}`, href: seasonHref(season) }]
            : [],
        evidence: { rows: [computedRow('marcos', { quando: when, marcos: 0, jogos: played })] },
        focus: season === undefined ? {} : { season },
      },
    );
  }
  const shown = milestones.slice(0, maxSentences);
  const more = milestones.length > shown.length;
  return composed('happened', {
    sentences: [
      `Há ${bold(count(milestones.length, 'facto registado', 'factos registados'))} ${when}.`,
      ...shown.map((milestone) => milestone.text),
    ],
    table: more ? table(query, milestones) : null,
    links:
      season !== undefined && facts.seasons.has(season)
        ? [{ label: `Ver a época ${seasonLabel(season)}`, href: seasonHref(season) }]
        : [],
    followUps: ['Em que lugar ficou o Farense?', 'Quem treinava?', 'E no ano seguinte?'],
    evidence: {
      rows: [
        ...milestones.slice(0, maxRows).map(milestoneRow),
        computedRow('marcos', { quando: when, marcos: milestones.length }),
      ],
      sources: milestoneSources(shown),
      conflicts: milestoneConflicts(shown, facts),
    },
    focus: season === undefined ? {} : { season },
  });
}

export const happened = defineKind({ kind: 'happened', schema, recognise, gather, compose });
