import { z } from 'zod';
import type { FactRow } from '#server/contracts/facts.ts';
import { composed, noRecord } from '../compose/answers.ts';
import { leagueTable as tableOf } from '../compose/league-table.ts';
import { bold, count, list, ordinal } from '../compose/portuguese.ts';
import { theStage } from '../compose/stage-name.ts';
import { seasonLabel } from '../entities/season-years.ts';
import { nearestSeasons } from '../evidence/nearest-season.ts';
import { seasonHref, seasonRows, standingEvidence, tableSource } from '../evidence/rows.ts';
import { latestTable, rowOf, seasonHasTable, seasonLeague } from '../evidence/season-league.ts';
import type { Facts } from '../facts/facts.ts';
import { type Composed, defineKind } from '../kind.ts';
import type { Parsed } from '../parse/parsed.ts';
import { wantedSeasons } from '../parse/wanted-seasons.ts';

/** The whole league table of a season. */
const schema = z.object({
  kind: z.literal('league-table'),
  season: z.number().int(),
  asked: z.enum(['tabela', 'campeao']),
});
type Query = z.infer<typeof schema>;

interface Table {
  stage: FactRow<'stages'>;
  others: FactRow<'stages'>[];
  rows: FactRow<'standings'>[];
}

function recognise(parsed: Parsed, facts: Facts) {
  const wanted = wantedSeasons(parsed);
  // The season that ended in a calendar year is the one whose table was final in it.
  const season = wanted[0] ?? latestTable(facts);
  const champion =
    parsed.cues.has('titulo') &&
    wanted.length > 0 &&
    !parsed.mentionsSelf &&
    !parsed.cues.has('nos') &&
    parsed.opponents.length === 0;
  const leagueOnly =
    parsed.competition === null || parsed.competition.by === 'tier' || parsed.competition.values[0] === 'liga';
  if (champion && leagueOnly && !parsed.cues.has('jogador'))
    return { query: { kind: 'league-table' as const, season, asked: 'campeao' as const }, score: 60 };
  if (!parsed.cues.has('tabela') || parsed.period) return null;
  return {
    query: { kind: 'league-table' as const, season, asked: 'tabela' as const },
    score: wanted.length > 0 ? 90 : 60,
  };
}

function gather(query: Query, facts: Facts): Table | null {
  const league = seasonLeague(query.season, facts);
  return league && { stage: league.main, others: league.later, rows: facts.standings.get(league.main.id) ?? [] };
}

function nothing(query: Query, facts: Facts): Composed {
  const nearby = nearestSeasons(query.season, facts, (season) => seasonHasTable(season, facts));
  return noRecord(
    'league-table',
    `Não tenho registo da tabela do campeonato de ${seasonLabel(query.season)}.`,
    nearby.length > 0 ? [`As mais próximas são as de ${list(nearby.map(seasonLabel))}.`] : [],
    {
      choices: nearby.map((season) => ({
        label: seasonLabel(season),
        question: `Mostra a tabela de ${seasonLabel(season)}`,
      })),
      focus: { season: query.season },
      evidence: { rows: seasonRows([query.season, ...nearby], facts) },
    },
  );
}

function leaderSentence({ stage, rows }: Table, facts: Facts): string {
  const [first, second] = rows;
  if (!first) return '';
  const gap = second ? `, à frente de ${second.club_name} (${second.points})` : '';
  return `${first.club_name} ficou em ${bold('1.º lugar')} ${theStage(stage, 'em', facts)} em ${seasonLabel(stage.season)}, com ${count(first.points, 'ponto')}${gap}.`;
}

function compose(query: Query, table: Table | null, facts: Facts): Composed {
  if (!table) return nothing(query, facts);
  const { stage, others, rows } = table;
  const own = rowOf(stage, facts.self.id, facts);
  const ownSentence = own
    ? `O Farense ficou em ${bold(`${ordinal(own.position)} lugar`)} entre ${rows.length}, com ${count(own.points, 'ponto')}.`
    : '';
  const lead = `Classificação ${theStage(stage, 'de', facts)} em ${seasonLabel(query.season)}.`;
  const phases =
    others.length > 0
      ? `Houve ainda outra fase com tabela: ${list(others.map((other) => other.name))}; está na página da época.`
      : '';
  return composed('league-table', {
    sentences: (query.asked === 'campeao'
      ? [leaderSentence(table, facts), ownSentence, phases]
      : [lead, ownSentence, phases]
    ).filter(Boolean),
    figures: own
      ? [
          { label: 'lugar', value: ordinal(own.position) },
          { label: 'pontos', value: String(own.points) },
        ]
      : [],
    table: tableOf(stage, facts, facts.self.id),
    links: [{ label: `Ver a época ${seasonLabel(query.season)}`, href: seasonHref(query.season) }],
    followUps: ['E na época seguinte?', 'Quais foram os resultados nessa época?'],
    evidence: {
      rows: rows.map((row) => standingEvidence(row, facts)),
      sources: [tableSource(stage, facts.self.id, facts)],
    },
    focus: { season: query.season },
  });
}

export const leagueTable = defineKind({ kind: 'league-table', schema, teamOnly: true, recognise, gather, compose });
