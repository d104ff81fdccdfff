import { z } from 'zod';
import { composed, noRecord } from '../compose/answers.ts';
import { leagueTable } from '../compose/league-table.ts';
import { resultPhrase, venueInWords } from '../compose/match-sentence.ts';
import { matchTable } from '../compose/match-table.ts';
import { bold, capital, count, list, ordinal, theClub } from '../compose/portuguese.ts';
import { roundInWords } from '../compose/rounds.ts';
import { theStage } from '../compose/stage-name.ts';
import { recordInWords } from '../compose/standing-record.ts';
import { seasonLabel } from '../entities/season-years.ts';
import { biggestBy } from '../evidence/biggest.ts';
import { cupRun, roundDepth } from '../evidence/cup-run.ts';
import { anyMatch, isPlayed, selectMatches } from '../evidence/match-filter.ts';
import { nearestSeasons } from '../evidence/nearest-season.ts';
import {
  matchRow,
  seasonHref,
  seasonMatchesSource,
  seasonRows,
  standingEvidence,
  tableSource,
  tallyRow,
} from '../evidence/rows.ts';
import { rowOf, seasonLeague } from '../evidence/season-league.ts';
import { tally } from '../evidence/tally.ts';
import type { Facts, Match } from '../facts/facts.ts';
import { type Composed, defineKind } from '../kind.ts';
import type { Parsed } from '../parse/parsed.ts';
import { wantedSeasons } from '../parse/wanted-seasons.ts';

/** A season in short: league, cups, biggest win and defeat. */
const schema = z.object({ kind: z.literal('season-summary'), season: z.number().int() });
type Query = z.infer<typeof schema>;

const asksMore = [
  'lugar',
  'pontos',
  'tabela',
  'resultado',
  'quantos',
  'jogador',
  'treinador',
  'presidente',
  'divisao',
  'subir',
  'descer',
  'maior',
  'menor',
  'marcadores',
  'titulo',
  'comparar',
  'eliminado',
  'vezes',
  'lista',
  'pessoa',
  'historia',
] as const;

function recognise(parsed: Parsed) {
  const [season] = wantedSeasons(parsed);
  if (season === undefined || parsed.period || parsed.opponents.length > 0 || parsed.date || parsed.competition)
    return null;
  const asked = parsed.cues.has('resumo');
  const bare =
    (parsed.seasons.length === 1 || parsed.years.length === 1) &&
    !parsed.inherited.has('times') &&
    parsed.outcomes.length === 0 &&
    parsed.unknownOpponent === null;
  if (asksMore.some((cue) => parsed.cues.has(cue)) || (!asked && !bare)) return null;
  return { query: { kind: 'season-summary' as const, season }, score: asked ? 72 : 38 };
}

const gather = (query: Query, facts: Facts): Match[] => selectMatches({ ...anyMatch, seasons: [query.season] }, facts);

function leagueSentence(season: number, facts: Facts): string {
  const league = seasonLeague(season, facts);
  const row = league && rowOf(league.main, facts.self.id, facts);
  if (!league || !row) return `De ${seasonLabel(season)} não há registo da classificação.`;
  const fate = { sobe: ' e subiu de divisão', desce: ' e desceu de divisão', mantem: '' }[
    facts.seasons.get(season)?.outcome ?? 'mantem'
  ];
  const record = recordInWords(row);
  return `Em ${seasonLabel(season)} o Farense ficou em ${bold(`${ordinal(row.position)} lugar`)} ${theStage(league.main, 'em', facts)}, com ${bold(count(row.points, 'ponto'))}${fate}${record ? `: ${record}` : ''}.`;
}

function cupSentences(matches: readonly Match[]): string[] {
  const cups = Map.groupBy(
    matches.filter((match) => match.competition.kind === 'taca' || match.competition.kind === 'europa'),
    (match) => match.competition,
  );
  return [...cups].map(([competition, games]) => {
    const run = cupRun(games);
    const round = run.last && roundDepth(run.last.round) >= 0 ? roundInWords(run.last.round) : null;
    const last = run.last ? `; no último jogo ${resultPhrase(run.last, false)}` : '';
    return `N${competition.gender === 'm' ? 'o' : 'a'} ${competition.short_name} ${round ? `chegou ${round.replace(/^nos /, 'aos ').replace(/^na /, 'à ').replace(/^no /, 'ao ')}` : `fez ${count(games.length, 'jogo')}`}${last}.`;
  });
}

function nothing(season: number, facts: Facts): Composed {
  const nearby = nearestSeasons(season, facts, (candidate) => facts.seasons.has(candidate));
  return noRecord(
    'season-summary',
    `Não tenho registo da época ${seasonLabel(season)}.`,
    nearby.length > 0 ? [`As mais próximas com registos são ${list(nearby.map(seasonLabel))}.`] : [],
    {
      choices: nearby.map((near) => ({ label: seasonLabel(near), question: `Como foi a época ${seasonLabel(near)}?` })),
      focus: { season },
      evidence: { rows: seasonRows([season, ...nearby], facts) },
    },
  );
}

function compose(query: Query, matches: Match[], facts: Facts): Composed {
  const { season } = query;
  const league = seasonLeague(season, facts);
  const row = league && rowOf(league.main, facts.self.id, facts);
  if (!row && matches.length === 0) return nothing(season, facts);
  const played = matches.filter(isPlayed);
  const [best] = biggestBy(played, 'vitoria');
  const [worst] = biggestBy(played, 'derrota');
  const extremes = [best, worst].filter((match) => match !== undefined);
  const told = [
    best
      ? `A maior vitória foi ${best.goals_for}-${best.goals_against} ${theClub(best.opponent, 'a')}${venueInWords(best) ? ` (${venueInWords(best)})` : ''}`
      : '',
    worst
      ? `a maior derrota ${worst.goals_for}-${worst.goals_against} com ${theClub(worst.opponent)}${venueInWords(worst) ? ` (${venueInWords(worst)})` : ''}`
      : '',
  ].filter(Boolean);
  return composed('season-summary', {
    sentences: [
      leagueSentence(season, facts),
      ...cupSentences(matches),
      told.length > 0 ? `${capital(list(told))}.` : '',
    ].filter(Boolean),
    figures: row
      ? [
          { label: 'lugar', value: ordinal(row.position) },
          { label: 'pontos', value: String(row.points) },
        ]
      : [],
    table: league
      ? leagueTable(league.main, facts, facts.self.id)
      : matchTable(`Jogos de ${seasonLabel(season)}`, matches),
    links: [{ label: `Ver a época ${seasonLabel(season)}`, href: seasonHref(season) }],
    followUps: ['E na época seguinte?', 'Quais foram os resultados?', 'Qual foi a maior vitória nessa época?'],
    evidence: {
      rows: [
        ...(row ? [standingEvidence(row, facts)] : []),
        tallyRow('epoca', tally(matches), { epoca: seasonLabel(season) }),
        ...extremes.map(matchRow),
        ...matches.filter((match) => match.competition.kind !== 'liga').map(matchRow),
      ],
      sources: [
        ...(league ? [tableSource(league.main, facts.self.id, facts)] : []),
        ...(matches.length > 0 ? [seasonMatchesSource(season, matches.length)] : []),
      ],
    },
    focus: { season },
  });
}

export const seasonSummary = defineKind({ kind: 'season-summary', schema, teamOnly: true, recognise, gather, compose });
