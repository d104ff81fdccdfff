import { z } from 'zod';
import type { FactRow } from '#server/contracts/facts.ts';
import { composed, noRecord } from '../compose/answers.ts';
import { leagueTable as tableOf } from '../compose/league-table.ts';
import { bold, capital, count, list, ordinal, theClub } from '../compose/portuguese.ts';
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
  asked: z.enum(['tabela', 'lugar', 'acima']),
  /** Another club to be compared with, for "quem ficou à frente?". */
  rivalId: z.string().nullable(),
  /** Whose place is asked: 1 is the champion's; 0 the last one's. */
  place: z.number().int(),
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
  const titled =
    parsed.cues.has('titulo') && parsed.opponents.length === 0 && !parsed.mentionsSelf && !parsed.cues.has('nos');
  // "quantos pontos fez o último classificado" is about whoever that was.
  const placed =
    parsed.cues.has('pontos') && !parsed.mentionsSelf && !parsed.cues.has('nos') && parsed.cues.has('classificacao');
  const who = placed || parsed.tokens.some((token) => token.norm === 'quem') || parsed.cues.has('adversario');
  const place = parsed.place === 'ultimo' ? 0 : (parsed.place ?? (titled ? 1 : null));
  const league =
    parsed.competition === null || parsed.competition.by === 'tier' || parsed.competition.values[0] === 'liga';
  if (
    who &&
    place !== null &&
    wanted.length > 0 &&
    league &&
    !parsed.cues.has('jogador') &&
    sameTier(parsed, season, titled, facts)
  ) {
    return {
      query: { kind: 'league-table' as const, season, asked: 'lugar' as const, place, rivalId: null },
      score: titled ? 92 : 83,
    };
  }
  const ahead =
    parsed.tokens.some((token) => token.norm === 'frente' || token.norm === 'acima') && who && wanted.length > 0;
  if (ahead && !parsed.cues.has('confronto'))
    return {
      query: {
        kind: 'league-table' as const,
        season,
        asked: 'acima' as const,
        place: 1,
        rivalId: parsed.opponents[0]?.clubIds[0] ?? null,
      },
      score: 83,
    };
  // "as 5 melhores classificações" ranks seasons.
  const ranks = parsed.cues.has('maior') || parsed.cues.has('menor');
  if (!parsed.cues.has('tabela') || parsed.period || (ranks && wanted.length === 0)) return null;
  return {
    query: { kind: 'league-table' as const, season, asked: 'tabela' as const, place: 1, rivalId: null },
    score: wanted.length > 0 ? 90 : 60,
  };
}

/** "campeão nacional" is of the top division: the table of another one does not know it. */
function sameTier(parsed: Parsed, season: number, titled: boolean, facts: Facts): boolean {
  const tier = String(facts.seasons.get(season)?.tier ?? '');
  if (parsed.competition?.by === 'tier') return parsed.competition.values.includes(tier);
  return !titled || tier === '1';
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

function placeSentence(query: Query, { stage, rows }: Table, facts: Facts): string {
  const row = query.place === 0 ? rows.at(-1) : rows.find((candidate) => candidate.position === query.place);
  if (!row)
    return `Na tabela ${theStage(stage, 'de', facts)} de ${seasonLabel(stage.season)} não há ${ordinal(query.place)} lugar.`;
  const next = row.position === 1 ? rows[1] : undefined;
  const called = (one: FactRow<'standings'>, preposition: 'de' | '') => {
    const club = facts.clubs.get(one.club_id);
    return club ? theClub(club, preposition) : one.club_name;
  };
  const gap = next ? `, à frente ${called(next, 'de')} (${next.points})` : '';
  return `${capital(called(row, ''))} ficou em ${bold(`${ordinal(row.position)} lugar`)} ${theStage(stage, 'em', facts)} em ${seasonLabel(stage.season)}, com ${count(row.points, 'ponto')}${gap}.`;
}

/** "quem ficou à frente?": of two clubs, or every club above Farense. */
function aheadSentence(query: Query, { stage, rows }: Table, facts: Facts): string {
  const own = rowOf(stage, facts.self.id, facts);
  const rival = query.rivalId ? rowOf(stage, query.rivalId, facts) : null;
  if (!own) return '';
  if (query.rivalId && !rival)
    return `Não tenho registo desse clube na tabela ${theStage(stage, 'de', facts)} de ${seasonLabel(stage.season)}.`;
  if (rival) {
    const [first, second] = rival.position < own.position ? [rival, own] : [own, rival];
    return `${bold(first.club_name)} ficou à frente: ${ordinal(first.position)} lugar (${count(first.points, 'ponto')}); ${second.club_name} foi ${ordinal(second.position)} (${second.points}).`;
  }
  const above = rows.filter((row) => row.position < own.position);
  return above.length === 0
    ? 'Ninguém ficou à frente do Farense.'
    : `À frente do Farense ficaram ${list(above.map((row) => `${row.club_name} (${row.points})`))}.`;
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
  const leads = {
    tabela: () => [lead, ownSentence, phases],
    lugar: () => [placeSentence(query, table, facts), ownSentence, phases],
    acima: () => [aheadSentence(query, table, facts), ownSentence],
  };
  return composed('league-table', {
    sentences: leads[query.asked]().filter(Boolean),
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
