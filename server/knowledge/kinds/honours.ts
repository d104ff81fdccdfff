import { z } from 'zod';
import type { EvidenceRow } from '#server/contracts/evidence.ts';
import type { FactRow } from '#server/contracts/facts.ts';
import { composed, noRecord } from '../compose/answers.ts';
import { bold, capital, count, list, theCompetition } from '../compose/portuguese.ts';
import { competitionScope } from '../compose/scope.ts';
import { seasonRanges } from '../compose/season-ranges.ts';
import { seasonLabel } from '../entities/season-years.ts';
import { asEvidence } from '../evidence/conflicts.ts';
import { competitionFilter } from '../evidence/match-filter.ts';
import { computedRow, seasonHref, standingEvidence } from '../evidence/rows.ts';
import type { Facts } from '../facts/facts.ts';
import { type Composed, defineKind } from '../kind.ts';
import type { Cue } from '../lexicon/cues.ts';
import { seasonsInQuestion } from '../parse/moment.ts';
import type { Parsed } from '../parse/parsed.ts';

/** What Farense won, as the results confirm it: national, regional and district titles, zones and series as such. */
const schema = z.object({
  kind: z.literal('honours'),
  seasons: z.array(z.number().int()),
  from: z.number().int().nullable(),
  to: z.number().int().nullable(),
  competition: competitionFilter.nullable(),
  /** "quantas vezes": a number comes first. */
  counts: z.boolean(),
});
type Query = z.infer<typeof schema>;
type Honour = FactRow<'honours'>;

const others: Cue[] = [
  'treinador',
  'presidente',
  'jogador',
  'marcadores',
  'resultado',
  'injecao',
  'golos',
  'serie',
  'lugar',
  'pontos',
  'subir',
  'descer',
  'melhor-marcador',
];

function recognise(parsed: Parsed) {
  if (!parsed.cues.has('titulo') || parsed.people.length > 0 || others.some((cue) => parsed.cues.has(cue))) return null;
  if (parsed.opponents.length > 0 && !parsed.inherited.has('opponents')) return null;
  const named = parsed.seasons.length + parsed.years.length > 0;
  return {
    query: {
      kind: 'honours' as const,
      seasons: named ? seasonsInQuestion(parsed).slice(0, 4) : [],
      from: parsed.period?.from ?? null,
      to: parsed.period?.to ?? null,
      competition: parsed.competition ?? regional(parsed),
      counts: parsed.cues.has('quantos') || parsed.cues.has('vezes'),
    },
    score: 88,
  };
}

/** "campeão do Algarve" names the competition without saying so. */
const regional = (parsed: Parsed): Query['competition'] =>
  parsed.tokens.some((token, index) => token.norm === 'algarve' && parsed.tokens[index - 1]?.norm === 'do')
    ? { by: 'competition', values: ['campeonato-do-algarve'] }
    : null;

/** The competition an honour belongs to; those told by the books have no stage. */
function competitionOf(honour: Honour, facts: Facts): FactRow<'competitions'> | undefined {
  const stage = honour.stage_id ? facts.stages.get(honour.stage_id) : undefined;
  const id = stage?.competition_id ?? (honour.title.includes('Campeão do Algarve') ? 'campeonato-do-algarve' : '');
  return facts.competitions.get(id);
}

function inCompetition(honour: Honour, { competition }: Query, facts: Facts): boolean {
  if (!competition) return true;
  const own = competitionOf(honour, facts);
  const tier = honour.stage_id ? facts.stages.get(honour.stage_id)?.tier : null;
  if (competition.by === 'competition') return own !== undefined && competition.values.includes(own.id);
  if (competition.by === 'kind') return own !== undefined && competition.values.includes(own.kind);
  return tier !== null && tier !== undefined && competition.values.includes(String(tier));
}

interface Found {
  won: Honour[];
  /** Titles that some source claims and the results deny. */
  denied: FactRow<'conflicts'>[];
}

function gather(query: Query, facts: Facts): Found {
  const inTime = (season: number) =>
    (query.seasons.length === 0 || query.seasons.includes(season)) &&
    (query.from === null || season >= query.from) &&
    (query.to === null || season <= query.to);
  return {
    won: facts.honours.filter((honour) => inTime(honour.season) && inCompetition(honour, query, facts)),
    denied: facts.conflicts.filter((conflict) => {
      const season = Number(conflict.subject.match(/^honours:(\d{4})/)?.[1]);
      return Number.isInteger(season) && inTime(season) && (query.seasons.length > 0 || !query.competition);
    }),
  };
}

const real = ['nacional', 'regional', 'distrital'] as const;
const isTitle = (honour: Honour) => real.some((scope) => scope === honour.scope);
const isPart = (honour: Honour) => honour.scope === 'zona' || honour.scope === 'serie';

/** "Campeão nacional da II Divisão (1939/40 e 1982/83)". */
function grouped(honours: readonly Honour[]): string[] {
  return [...Map.groupBy(honours, (honour) => honour.title)].map(
    ([title, own]) => `${title} (${seasonRanges(own.map((honour) => honour.season))})`,
  );
}

const lower = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

function overall(won: readonly Honour[]): string[] {
  const [national, regional, district] = real.map((scope) => won.filter((honour) => honour.scope === scope));
  const parts = won.filter(isPart);
  const finals = won.filter((honour) => honour.scope === 'finalista');
  const regionals = [...(regional ?? []), ...(district ?? [])];
  return [
    national && national.length > 0
      ? `Os resultados confirmam ${bold(count(national.length, 'título nacional', 'títulos nacionais'))} do Farense: ${list(grouped(national).map(lower))}.`
      : 'Os resultados não confirmam nenhum título nacional do Farense nesse âmbito.',
    regionals.length > 0 ? `Em provas regionais e distritais: ${list(grouped(regionals).map(lower))}.` : '',
    parts.length > 0
      ? `Venceu ainda ${count(parts.length, 'zona ou série', 'zonas ou séries')} de campeonatos nacionais, o que não é ser campeão.`
      : '',
    finals.length > 0 ? `Foi ${list(grouped(finals).map(lower))}.` : '',
  ].filter(Boolean);
}

/** "Não: o Farense nunca ganhou a Taça de Portugal." */
function denial(query: Query, where: string, facts: Facts): string {
  const [id = ''] = query.competition?.by === 'competition' ? query.competition.values : [];
  const competition = facts.competitions.get(id);
  const when = query.seasons.length > 0 ? ` em ${list(query.seasons.map(seasonLabel), 'ou')}` : '';
  const never = when ? 'não' : 'nunca';
  if (competition && competition.kind !== 'liga')
    return `Não: o Farense ${never} ganhou ${theCompetition(competition)}${when}.`;
  return `Não: o Farense ${never} foi campeão ${where}.`;
}

/** The best place in the top division, for whoever asks whether it was won. */
function bestPlace(facts: Facts): { text: string; rows: EvidenceRow[] } {
  const rows = [...facts.seasons.values()].flatMap((season) => {
    const stage = season.tier === 1 && season.league_stage_id ? season.league_stage_id : null;
    const row = stage
      ? facts.standings.get(stage)?.find((candidate) => candidate.club_id === facts.self.id)
      : undefined;
    return row ? [{ season: season.season, row }] : [];
  });
  const [best] = rows.sort((a, b) => a.row.position - b.row.position);
  if (!best) return { text: '', rows: [] };
  return {
    text: `A melhor classificação no escalão foi o ${best.row.position}.º lugar, em ${seasonLabel(best.season)}.`,
    rows: [standingEvidence(best.row, facts)],
  };
}

/** Whether it was won, for a question that names a competition or a season. */
function verdict(
  query: Query,
  { won, denied }: Found,
  facts: Facts,
): { outcome: 'answered' | 'corrected' | 'no-record'; sentences: string[] } {
  const where = [
    query.competition ? competitionScope(query.competition, facts) : '',
    query.seasons.length > 0 ? `em ${list(query.seasons.map(seasonLabel), 'ou')}` : '',
  ]
    .filter(Boolean)
    .join(' ');
  const titles = won.filter(isTitle);
  const tell = (honour: Honour) =>
    `${honour.title} em ${seasonLabel(honour.season)}${honour.note ? ` (${lower(honour.note).replace(/\.$/, '')})` : ''}`;
  const contested = denied
    .slice(0, 1)
    .map(
      (conflict) =>
        `Há quem lho atribua («${conflict.version_a.replace(/\.$/, '')}»), mas os resultados não confirmam: ${lower(conflict.version_b)}`,
    );
  if (titles.length > 0)
    return {
      outcome: 'answered',
      sentences: [
        `${query.counts ? bold(count(titles.length, 'vez', 'vezes')) : 'Sim'}: ${list(grouped(titles).map((text) => bold(lower(text))))}.`,
        ...(won.filter(isPart).length > 0 ? [`${capital(list(grouped(won.filter(isPart)).map(lower)))}.`] : []),
      ],
    };
  const near = won.filter((honour) => !isTitle(honour) && honour.scope !== 'promocao').slice(-3);
  if (near.length > 0)
    return {
      outcome: 'corrected',
      sentences: [
        denial(query, where, facts),
        `O que há: ${list(near.map((honour) => lower(tell(honour))))}.`,
        ...contested,
      ],
    };
  const top = query.competition?.by === 'tier' && query.competition.values.includes('1') && query.seasons.length === 0;
  if (top)
    return { outcome: 'corrected', sentences: [denial(query, where, facts), bestPlace(facts).text].filter(Boolean) };
  return {
    outcome: contested.length > 0 ? 'corrected' : 'no-record',
    sentences: [`Não tenho registo de título do Farense ${where}.`, ...contested],
  };
}

function compose(query: Query, found: Found, facts: Facts): Composed {
  const specific =
    query.seasons.length > 0 ||
    (query.competition !== null && !(query.competition.by === 'kind' && query.competition.values[0] === 'liga'));
  const { won, denied } = found;
  const told = specific ? verdict(query, found, facts) : { outcome: 'answered' as const, sentences: overall(won) };
  const shown = won.filter((honour) => honour.scope !== 'promocao');
  if (!specific && won.length === 0)
    return noRecord('honours', 'Não tenho registo de títulos do Farense nesse período.');
  const season = shown.length === 1 ? shown[0]?.season : query.seasons.length === 1 ? query.seasons[0] : undefined;
  return composed('honours', {
    outcome: told.outcome,
    sentences: told.sentences,
    table:
      shown.length > 1
        ? {
            caption: 'Títulos e distinções que os resultados confirmam',
            columns: [
              { key: 'epoca', label: 'Época', title: null, align: 'left' },
              { key: 'titulo', label: 'Título', title: null, align: 'left' },
              { key: 'ambito', label: 'Âmbito', title: null, align: 'left' },
            ],
            rows: shown.toReversed().map((honour) => ({
              id: honour.id,
              cells: {
                epoca: seasonLabel(honour.season),
                titulo: honour.title,
                ambito: honour.scope === 'serie' ? 'série' : honour.scope,
              },
              href: seasonHref(honour.season, '#titulos'),
              highlight: honour.scope === 'nacional',
            })),
            total: shown.length,
            href: null,
          }
        : null,
    links:
      season === undefined
        ? []
        : [{ label: `Ver a época ${seasonLabel(season)}`, href: seasonHref(season, '#titulos') }],
    followUps: [
      'O Farense já ganhou a Taça de Portugal?',
      'Em que épocas subiu de divisão?',
      'Qual foi a melhor classificação?',
    ],
    evidence: {
      rows: [
        ...won.map((honour) => ({
          id: `honours:${honour.id}`,
          table: 'honours',
          values: { epoca: seasonLabel(honour.season), titulo: honour.title, ambito: honour.scope, nota: honour.note },
        })),
        ...(told.outcome === 'corrected' && won.length === 0 ? bestPlace(facts).rows : []),
        computedRow('titulos', {
          nacionais: won.filter((honour) => honour.scope === 'nacional').length,
          regionais_e_distritais: won.filter((honour) => honour.scope === 'regional' || honour.scope === 'distrital')
            .length,
          zonas_e_series: won.filter(isPart).length,
          finais: won.filter((honour) => honour.scope === 'finalista').length,
          epocas: query.seasons.map(seasonLabel).join(', '),
          atribuidos_sem_confirmacao: denied.map((conflict) => `${conflict.version_a} ${conflict.version_b}`).join(' '),
        }),
      ],
      sources:
        shown.length === 1 && shown[0]
          ? [
              {
                id: `titulos:${shown[0].season}`,
                title: `Títulos em ${seasonLabel(shown[0].season)}`,
                href: seasonHref(shown[0].season, '#titulos'),
                note: shown[0].note,
              },
            ]
          : [
              {
                id: 'titulos',
                title: 'Títulos confirmados pelos resultados',
                href: '/epocas',
                note: `${shown.length} registos`,
              },
            ],
      conflicts: denied.map((conflict) => ({
        ...asEvidence(conflict),
        topic: `${conflict.topic} de ${seasonLabel(Number(conflict.subject.slice(8, 12)))}`,
      })),
      premise:
        told.outcome === 'corrected'
          ? { claimed: 'título', actual: told.sentences[1] ?? told.sentences[0] ?? '' }
          : null,
    },
    focus: season === undefined ? {} : { season },
  });
}

export const honours = defineKind({ kind: 'honours', schema, recognise, gather, compose });
