import { z } from 'zod';
import type { EvidenceRow } from '#server/contracts/evidence.ts';
import type { FactRow } from '#server/contracts/facts.ts';
import { type AnswerParts, composed, noRecord } from '../compose/answers.ts';
import { bold, capital, clubName, count, list, ordinal, theClub } from '../compose/portuguese.ts';
import { theStage } from '../compose/stage-name.ts';
import { vary } from '../compose/vary.ts';
import { seasonLabel, seasonOn } from '../entities/season-years.ts';
import { nearestSeasons } from '../evidence/nearest-season.ts';
import { computedRow, seasonHref, seasonRows, standingEvidence, tableSource } from '../evidence/rows.ts';
import { hasTable, latestTable, rowOf, seasonLeague } from '../evidence/season-league.ts';
import type { Facts } from '../facts/facts.ts';
import { type Composed, defineKind } from '../kind.ts';
import type { Cue } from '../lexicon/cues.ts';
import type { Parsed } from '../parse/parsed.ts';
import { wantedSeasons } from '../parse/wanted-seasons.ts';

/** A club's place, points and record in the league of one season (or of the two that a calendar year touches). */
const schema = z.object({
  kind: z.literal('season-standing'),
  seasons: z.array(z.number().int()).min(1).max(4),
  clubId: z.string(),
  asked: z.enum(['lugar', 'pontos', 'registo']),
  /** The place the question takes it to have been. */
  claimed: z.number().int().nullable(),
});
type Query = z.infer<typeof schema>;
type Standing = FactRow<'standings'>;

interface PhaseRow {
  stage: FactRow<'stages'>;
  row: Standing;
}
interface SeasonStanding {
  season: number;
  /** The main league first. */
  phases: PhaseRow[];
  known: boolean;
}

const notAboutATable: Cue[] = [
  'jogador',
  'treinador',
  'presidente',
  'maior',
  'menor',
  'mais',
  'menos',
  'quantos',
  'vezes',
  'comparar',
  'serie',
  'confronto',
  'epocas',
  'tabela',
  'adversario',
  'media',
  'marcadores',
  'assistencia',
  'titulo',
  'eliminado',
];

function askedOf(parsed: Parsed): Query['asked'] | null {
  const aboutMatch =
    parsed.opponents.length > 0 ||
    parsed.cues.has('jogo') ||
    (parsed.focus.matchId !== undefined && parsed.seasons.length === 0);
  if (parsed.cues.has('lugar') || (parsed.cues.has('quanto-ficou') && !aboutMatch)) return 'lugar';
  if (parsed.place !== null && wantedSeasons(parsed).length > 0 && !parsed.cues.has('pessoa') && !asksWho(parsed))
    return 'lugar';
  if (parsed.cues.has('pontos')) return 'pontos';
  if (parsed.cues.has('diferenca-golos') && wantedSeasons(parsed).length > 0) return 'registo';
  return parsed.cues.has('registo') ? 'registo' : null;
}

/** "quem ficou em 5.º?" asks for the club of a place, not for the place of a club. */
const asksWho = (parsed: Parsed) => parsed.tokens.some((token) => token.norm === 'quem');

/** The club whose place is asked: Farense, or the one club named that is not left over from before. */
function clubOf(parsed: Parsed, facts: Facts): string {
  const [club] = parsed.opponents;
  if (!club || parsed.mentionsSelf || parsed.inherited.has('opponents') || parsed.cues.has('nos')) return facts.self.id;
  return club.clubIds[0] ?? facts.self.id;
}

function recognise(parsed: Parsed, facts: Facts) {
  const asked = askedOf(parsed);
  const points = parsed.cues.has('pontos') && parsed.cues.has('quantos');
  if (!asked || parsed.date || parsed.period || parsed.round) return null;
  const other = notAboutATable.filter(
    (cue) => parsed.cues.has(cue) && !(points && (cue === 'quantos' || cue === 'titulo')),
  );
  if (other.length > 0 && !(other.every((cue) => cue === 'quantos') && asked === 'registo')) return null;
  const named = wantedSeasons(parsed).slice(0, 4);
  const now =
    named.length === 0 && parsed.tokens.some((token) => /^(?:agora|estamos|atualmente|hoje)$/.test(token.norm));
  // A place without a season asks for the season, not for the latest one.
  if (named.length === 0 && !now && parsed.place !== null) return null;
  // "como estamos com o Marítimo" is about the matches with it.
  if (now && parsed.opponents.length > 0) return null;
  const wanted = now ? [seasonOn(parsed.today)] : named;
  const cup =
    parsed.competition?.by === 'competition' ||
    (parsed.competition?.by === 'kind' && parsed.competition.values[0] !== 'liga');
  if (cup) return null;
  const rival = parsed.opponents.length > 0 && !parsed.inherited.has('opponents');
  // A record with a club is a head-to-head, not a table.
  if (rival && (asked === 'registo' || parsed.cues.has('resultado') || parsed.venue)) return null;
  const seasons = wanted.length > 0 ? wanted : [latestTable(facts)];
  return {
    query: {
      kind: 'season-standing' as const,
      seasons,
      clubId: clubOf(parsed, facts),
      asked,
      claimed: typeof parsed.place === 'number' && parsed.seasons.length === 1 ? parsed.place : null,
    },
    score: wanted.length > 0 ? 80 : 55,
  };
}

function standingOf(season: number, clubId: string, facts: Facts): SeasonStanding {
  const league = seasonLeague(season, facts);
  const stages = league ? [league.main, ...league.later] : [];
  const phases = stages.flatMap((stage) => {
    const row = rowOf(stage, clubId, facts);
    return row ? [{ stage, row }] : [];
  });
  return { season, phases, known: facts.seasons.has(season) };
}

const gather = (query: Query, facts: Facts): SeasonStanding[] =>
  query.seasons.map((season) => standingOf(season, query.clubId, facts));

/** "16 vitórias, 5 empates e 13 derrotas em 34 jogos, com 44-38 em golos". */
export function recordInWords(row: Standing): string {
  if (row.won === null || row.drawn === null || row.lost === null) return '';
  const results = list([count(row.won, 'vitória'), count(row.drawn, 'empate'), count(row.lost, 'derrota')]);
  const games = row.played === null ? '' : ` em ${count(row.played, 'jogo')}`;
  const goals =
    row.goals_for === null || row.goals_against === null
      ? ''
      : `, com ${count(row.goals_for, 'golo marcado', 'golos marcados')} e ${count(row.goals_against, 'sofrido')}`;
  return `${results}${games}${goals}`;
}

const rankedBy = (phase: PhaseRow, facts: Facts) => facts.standings.get(phase.stage.id)?.length ?? 0;

function leadSentence(query: Query, standing: SeasonStanding, main: PhaseRow, facts: Facts): string {
  const club = facts.clubs.get(query.clubId) ?? facts.self;
  const season = seasonLabel(standing.season);
  const place = ordinal(main.row.position);
  const points = count(main.row.points, 'ponto');
  const where = theStage(main.stage, 'em', facts);
  const subject = theClub(club);
  if (query.asked === 'pontos') {
    return `${capital(subject)} fez ${bold(points)} ${where} em ${season} e ficou em ${place} lugar entre ${rankedBy(main, facts)} equipas.`;
  }
  if (query.asked === 'registo' && main.row.won !== null) {
    return `Em ${season}, ${where}, ${subject} teve ${bold(recordInWords(main.row))}.`;
  }
  return vary(`${standing.season}${club.id}`, [
    `Em ${season}, ${subject} ficou em ${bold(`${place} lugar`)} ${where}, com ${bold(points)}.`,
    `${capital(subject)} terminou a época ${season} em ${bold(`${place} lugar`)} ${where}, com ${bold(points)}.`,
    `${capital(subject)} ficou em ${bold(`${place} lugar`)} ${where} em ${season} e somou ${bold(points)}.`,
  ]);
}

const signed = (value: number) => (value > 0 ? `+${value}` : String(value));

/** " e diferença de golos de -9". */
const difference = ({ goals_for, goals_against }: Standing): string =>
  goals_for === null || goals_against === null ? '' : ` e diferença de golos de ${signed(goals_for - goals_against)}`;

function detailSentence(query: Query, main: PhaseRow, facts: Facts): string | null {
  if (query.asked === 'registo')
    return `Terminou em ${bold(`${ordinal(main.row.position)} lugar`)}, com ${count(main.row.points, 'ponto')}${difference(main.row)}.`;
  const record = recordInWords(main.row);
  const leader = facts.standings.get(main.stage.id)?.[0];
  const gap =
    query.asked === 'pontos' && leader && leader.club_id !== main.row.club_id
      ? ` Ficou a ${leader.points - main.row.points} do 1.º, ${leader.club_name} (${leader.points}).`
      : '';
  const field = query.asked === 'pontos' ? '' : `, entre ${rankedBy(main, facts)} equipas`;
  return record ? `Teve ${record}${field}.${gap}` : gap.trim() || null;
}

const adjustmentNote = (row: Standing): string | null =>
  row.adjustment === 0
    ? null
    : `Os pontos incluem ${row.adjustment > 0 ? `${row.adjustment} transportados da fase anterior` : `uma dedução de ${-row.adjustment}`}.`;

const laterSentence = (phase: PhaseRow, facts: Facts) =>
  `Depois, ${theStage(phase.stage, 'em', facts)}, ficou em ${ordinal(phase.row.position)} lugar entre ${rankedBy(phase, facts)}, com ${count(phase.row.points, 'ponto')}.`;

const fates = { sobe: 'Subiu de divisão.', desce: 'Desceu de divisão.', mantem: null };

function missing(query: Query, standing: SeasonStanding, facts: Facts): string {
  const club = facts.clubs.get(query.clubId) ?? facts.self;
  const league = seasonLeague(standing.season, facts);
  if (league && !club.is_self)
    return `Não tenho registo d${club.gender === 'm' ? 'o' : 'a'} ${clubName(club)} na tabela ${theStage(league.main, 'de', facts)} de ${seasonLabel(standing.season)}.`;
  return `Não tenho registo da classificação do Farense em ${seasonLabel(standing.season)}.`;
}

function sentencesFor(query: Query, standing: SeasonStanding, facts: Facts, withDetail: boolean): string[] {
  const [main, ...later] = standing.phases;
  if (!main) return [missing(query, standing, facts)];
  const fate = query.clubId === facts.self.id ? facts.seasons.get(standing.season)?.outcome : null;
  const parts = [
    leadSentence(query, standing, main, facts),
    withDetail ? detailSentence(query, main, facts) : null,
    adjustmentNote(main.row),
    ...later.map((phase) => laterSentence(phase, facts)),
    fate ? fates[fate] : null,
  ];
  return parts.filter((part) => part !== null);
}

function nothingKnown(query: Query, standings: SeasonStanding[], facts: Facts): Composed {
  const season = query.seasons[0] ?? facts.lastSeason;
  const nearby = nearestSeasons(
    season,
    facts,
    (candidate) => standingOf(candidate, query.clubId, facts).phases.length > 0,
  );
  const played = facts.matches.filter((match) => match.season === season).length;
  const sentences = [
    played > 0 ? `Dessa época há ${count(played, 'jogo registado', 'jogos registados')}, mas não a tabela.` : '',
    nearby.length > 0 ? `As classificações registadas mais próximas são as de ${list(nearby.map(seasonLabel))}.` : '',
  ].filter(Boolean);
  return noRecord(
    'season-standing',
    standings.map((standing) => missing(query, standing, facts)).join(' '),
    sentences,
    {
      choices: nearby.map((near) => ({
        label: seasonLabel(near),
        question: `Em que lugar ficou o Farense em ${seasonLabel(near)}?`,
      })),
      focus: { season },
      evidence: {
        rows: [
          computedRow(`jogos-${season}`, { epoca: seasonLabel(season), jogos_registados: played }),
          ...seasonRows([season, ...nearby], facts),
        ],
      },
    },
  );
}

function figuresOf(main: PhaseRow): AnswerParts['figures'] {
  const { row } = main;
  const results = row.won === null ? [] : [{ label: 'V-E-D', value: `${row.won}-${row.drawn}-${row.lost}` }];
  const goals = row.goals_for === null ? [] : [{ label: 'golos', value: `${row.goals_for}-${row.goals_against}` }];
  return [
    { label: 'lugar', value: ordinal(row.position) },
    { label: 'pontos', value: String(row.points) },
    ...results,
    ...goals,
  ];
}

/** Whom the gap in points is measured against. */
function leaderRows(query: Query, main: PhaseRow, facts: Facts): EvidenceRow[] {
  const leader = facts.standings.get(main.stage.id)?.[0];
  if (query.asked !== 'pontos' || !leader || leader.club_id === main.row.club_id) return [];
  return [
    standingEvidence(leader, facts),
    computedRow('diferenca', { pontos_para_o_primeiro: leader.points - main.row.points }),
  ];
}

function compose(query: Query, standings: SeasonStanding[], facts: Facts): Composed {
  const known = standings.filter((standing) => standing.phases.length > 0);
  const [first] = known;
  const main = first?.phases[0];
  if (!first || !main) return nothingKnown(query, standings, facts);
  const self = query.clubId === facts.self.id;
  const wrong = query.claimed !== null && first.phases.every((phase) => phase.row.position !== query.claimed);
  return composed('season-standing', {
    outcome: wrong ? 'corrected' : 'answered',
    sentences: [
      ...(wrong ? [`Não foi o ${ordinal(query.claimed ?? 0)} lugar.`] : []),
      ...standings.flatMap((standing) => sentencesFor(query, standing, facts, known.length === 1)),
    ],
    figures: known.length === 1 ? figuresOf(main) : [],
    links: known.map(({ season }) => ({ label: `Ver a época ${seasonLabel(season)}`, href: seasonHref(season) })),
    followUps: self
      ? ['E na época seguinte?', 'Mostra a tabela', 'Qual foi a maior vitória nessa época?']
      : ['E o Farense?', 'Mostra a tabela'],
    evidence: {
      premise: wrong ? { claimed: `${query.claimed}.º lugar`, actual: `${main.row.position}.º lugar` } : null,
      rows: [
        ...known.flatMap((standing) =>
          standing.phases.map((phase) => ({
            ...standingEvidence(phase.row, facts),
            values: {
              ...standingEvidence(phase.row, facts).values,
              equipas: rankedBy(phase, facts),
              diferenca_golos: difference(phase.row).trim(),
            },
          })),
        ),
        ...leaderRows(query, main, facts),
        ...seasonRows(query.seasons, facts),
      ],
      sources: known.flatMap((standing) =>
        standing.phases
          .filter((phase) => hasTable(phase.stage, facts))
          .map((phase) => tableSource(phase.stage, query.clubId, facts)),
      ),
    },
    focus: { season: known.at(-1)?.season ?? first.season },
  });
}

export const seasonStanding = defineKind({
  kind: 'season-standing',
  schema,
  teamOnly: true,
  recognise,
  gather,
  compose,
});
