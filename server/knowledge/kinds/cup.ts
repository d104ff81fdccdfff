import { z } from 'zod';
import type { FactRow } from '#server/contracts/facts.ts';
import { composed, noRecord } from '../compose/answers.ts';
import { matchSentence, matchWhen, resultPhrase, venueInWords } from '../compose/match-sentence.ts';
import { matchTable } from '../compose/match-table.ts';
import { bold, capital, count, list, theClub, theCompetition } from '../compose/portuguese.ts';
import { roundInWords } from '../compose/rounds.ts';
import { scoreNotes, scoreText } from '../compose/score.ts';
import { seasonRanges } from '../compose/season-ranges.ts';
import { seasonLabel } from '../entities/season-years.ts';
import { type CupRun, cupRun, depthOf, isGroup, roundDepth } from '../evidence/cup-run.ts';
import { anyMatch, selectMatches } from '../evidence/match-filter.ts';
import {
  computedRow,
  matchRow,
  matchSource,
  seasonHref,
  seasonMatchesSource,
  seasonRows,
  tallyRow,
} from '../evidence/rows.ts';
import { tally } from '../evidence/tally.ts';
import type { Facts, Match } from '../facts/facts.ts';
import { type Composed, defineKind } from '../kind.ts';
import type { Parsed } from '../parse/parsed.ts';
import { wantedSeasons } from '../parse/wanted-seasons.ts';

/** A cup: the campaign of a season, or the best of all; whether it was ever won. */
const schema = z.object({
  kind: z.literal('cup'),
  competitionId: z.string(),
  season: z.number().int().nullable(),
  claimsTitle: z.boolean(),
  /** The round asked about: "quantas vezes chegámos às meias-finais", "chegámos às meias em 2018". */
  round: z.string().nullable(),
});
type Query = z.infer<typeof schema>;

const mainCup = 'taca-de-portugal';

/** Of the season asked about there is a final, but not that of the Taça de Portugal. */
function elsewhere(parsed: Parsed, facts: Facts): boolean {
  const seasons = wantedSeasons(parsed);
  const finals = seasons.length > 0 ? selectMatches({ ...anyMatch, seasons, round: 'F' }, facts) : [];
  return finals.length > 0 && finals.every((match) => match.stage.competition_id !== mainCup);
}

/** The cup a question names: Europe is the only European one played. */
function cupOf(parsed: Parsed, facts: Facts): FactRow<'competitions'> | null {
  // A final without a name is that of the Taça de Portugal; a "fase final" is no final.
  const finalPhase = parsed.tokens.some((token) => token.norm === 'fase');
  const unnamedFinal = parsed.cues.has('final') && !finalPhase && !parsed.competition;
  if (unnamedFinal && elsewhere(parsed, facts)) return null;
  const filter = unnamedFinal ? { by: 'competition' as const, values: [mainCup] } : parsed.competition;
  if (!filter) return null;
  const found = [...facts.competitions.values()].filter((competition) =>
    filter.by === 'kind'
      ? filter.values.includes(competition.kind)
      : filter.by === 'competition' && filter.values.includes(competition.id),
  );
  const [cup] = found.filter((competition) => competition.kind === 'taca' || competition.kind === 'europa');
  return cup ?? null;
}

function recognise(parsed: Parsed, facts: Facts) {
  const cup = cupOf(parsed, facts);
  const { cues } = parsed;
  const title = cues.has('titulo') || (cues.has('final') && parsed.outcomes.some((one) => one.outcome === 'V'));
  const finals =
    cues.has('final') &&
    (cues.has('nunca') ||
      cues.has('quantos') ||
      cues.has('vezes') ||
      cues.has('eliminado') ||
      cues.has('quando') ||
      title);
  const stage =
    parsed.round !== null &&
    roundDepth(parsed.round) >= 0 &&
    (cues.has('vezes') || cues.has('quantos') || parsed.tokens.some((token) => /^cheg/.test(token.norm)));
  const asked =
    stage || cues.has('eliminado') || cues.has('resumo') || cues.has('registo') || title || cues.has('maior') || finals;
  if (
    !cup ||
    parsed.opponents.length > 0 ||
    cues.has('jogador') ||
    cues.has('treinador') ||
    (parsed.outcomes.length > 0 && !title && !cues.has('eliminado'))
  )
    return null;
  if (cues.has('serie') || cues.has('golear') || cues.has('media') || cues.has('golos') || cues.has('epocas'))
    return null;
  const [season] = wantedSeasons(parsed);
  const campaign =
    season !== undefined &&
    (parsed.round === null || parsed.round === 'F') &&
    (asked ||
      cues.has('resultado') ||
      cues.has('jogo') ||
      cues.has('lista') ||
      cues.size === 0 ||
      (cues.size === 1 && cues.has('final')) ||
      parsed.tokens.some((token) => /^cheg|^foi|^como/.test(token.norm)));
  const europe =
    cup.kind === 'europa' &&
    (cues.has('jogo') ||
      cues.has('nunca') ||
      cues.has('quando') ||
      cues.has('resultado') ||
      cues.has('lista') ||
      cues.size === 0);
  if (!asked && !campaign && !europe) return null;
  return {
    query: {
      kind: 'cup' as const,
      competitionId: cup.id,
      season: season ?? null,
      claimsTitle: title && !cues.has('eliminado'),
      round: parsed.round,
    },
    score: title ? 93 : stage ? 88 : cues.has('eliminado') ? 84 : campaign || europe ? 77 : 70,
  };
}

interface Campaigns {
  cup: FactRow<'competitions'>;
  bySeason: Map<number, CupRun>;
}

function gather(query: Query, facts: Facts): Campaigns | null {
  const cup = facts.competitions.get(query.competitionId);
  if (!cup) return null;
  const matches = selectMatches({ ...anyMatch, competition: { by: 'competition', values: [cup.id] } }, facts);
  const bySeason = new Map(
    [...Map.groupBy(matches, (match) => match.season)].map(([season, games]) => [season, cupRun(games)]),
  );
  return { cup, bySeason };
}

const reached = (round: string | null) =>
  (isGroup(round) ? 'na fase de grupos' : roundDepth(round) >= 0 ? (roundInWords(round) ?? '') : '')
    .replace(/^nos /, 'aos ')
    .replace(/^nas /, 'às ')
    .replace(/^na /, 'à ')
    .replace(/^no /, 'ao ');

function campaignSentences(season: number, run: CupRun, cup: FactRow<'competitions'>): string[] {
  const { last } = run;
  if (!last) return [];
  const stage = reached(last.round);
  const lead = `${capital(theCompetition(cup, 'em'))} de ${seasonLabel(season)}, o Farense ${stage ? `chegou ${bold(stage)}` : `fez ${bold(count(run.matches.length, 'jogo'))}`}: ${count(run.matches.length, 'jogo')}, ${count(tally(run.matches).won, 'vitória')}.`;
  // A final may have been replayed: both matches are the final.
  if (last.round === 'F')
    return [lead, ...run.matches.filter((match) => match.round === 'F').map((match) => matchSentence(match))];
  return [lead, lastSentence(run, last)];
}

/** How it ended: who put Farense out, or just the last match on record. */
function lastSentence(run: CupRun, last: Match): string {
  const details = [venueInWords(last), matchWhen(last), ...scoreNotes(last)].filter(Boolean).join(', ');
  const score = bold(scoreText(last));
  if (!run.out) return `No último jogo ${resultPhrase(last)}, ${details}.`;
  return `Foi eliminado ${theClub(last.opponent, 'por')}: ${score}, ${details}.`;
}

function ofSeason(query: Query, { cup, bySeason }: Campaigns, season: number, facts: Facts): Composed {
  const run = bySeason.get(season);
  if (!run) {
    const known = [...bySeason.keys()].sort((a, b) => Math.abs(a - season) - Math.abs(b - season)).slice(0, 2);
    return noRecord(
      'cup',
      `Não tenho registo de jogos do Farense ${theCompetition(cup, 'em')} em ${seasonLabel(season)}.`,
      known.length > 0
        ? [`As épocas registadas mais próximas são ${list(known.sort((a, b) => a - b).map(seasonLabel))}.`]
        : [],
      { focus: { season }, evidence: { rows: seasonRows([season, ...known], facts) } },
    );
  }
  const wonFinal = run.last?.round === 'F' && run.out === false;
  const short = query.round !== null && depthOf(run) < roundDepth(query.round);
  const wrong = short || (query.claimsTitle && !wonFinal);
  return composed('cup', {
    outcome: wrong ? 'corrected' : 'answered',
    sentences: [
      ...(query.claimsTitle ? [`O Farense não venceu ${theCompetition(cup)} em ${seasonLabel(season)}.`] : []),
      ...(short
        ? [`O Farense não chegou ${reached(query.round)} ${theCompetition(cup, 'de')} em ${seasonLabel(season)}.`]
        : []),
      ...campaignSentences(season, run, cup),
    ],
    table: matchTable(`${cup.short_name} ${seasonLabel(season)}`, run.matches),
    links: [{ label: `Ver a época ${seasonLabel(season)}`, href: seasonHref(season) }],
    followUps: ['E na época seguinte?', `Qual foi a melhor campanha ${theCompetition(cup, 'em')}?`],
    evidence: {
      rows: [
        ...run.matches.map(matchRow),
        tallyRow('taca', tally(run.matches), { epoca: seasonLabel(season), registados: run.matches.length }),
      ],
      sources: [...run.matches.slice(-2).map(matchSource), seasonMatchesSource(season, run.matches.length)],
      premise: wrong
        ? { claimed: `vencer ${cup.short_name}`, actual: run.last ? resultPhrase(run.last, false) : '' }
        : null,
    },
    focus: { season, ...(run.last ? { matchId: run.last.id } : {}) },
  });
}

/** The seasons in which a round was reached: "quantas vezes chegámos às meias-finais?". */
function reaching(round: string, { cup, bySeason }: Campaigns): Composed {
  const runs = [...bySeason].filter(([, run]) => depthOf(run) >= roundDepth(round)).sort(([a], [b]) => a - b);
  const matches = runs.flatMap(([, run]) =>
    run.matches.filter((match) => roundDepth(match.round) >= roundDepth(round)),
  );
  const seasons = runs.map(([season]) => seasonLabel(season));
  return composed('cup', {
    sentences: [
      runs.length > 0
        ? `O Farense chegou ${reached(round)} ${theCompetition(cup, 'de')} ${bold(count(runs.length, 'vez', 'vezes'))}: em ${list(seasons)}.`
        : `Não há registo de o Farense ter chegado ${reached(round)} ${theCompetition(cup, 'de')}.`,
    ],
    table: matches.length > 0 ? matchTable(`${cup.short_name}: jogos dessas fases`, matches) : null,
    followUps: [`Qual foi a melhor campanha ${theCompetition(cup, 'em')}?`],
    evidence: {
      rows: [
        computedRow('taca-ronda', { ronda: round, vezes: runs.length, epocas: seasons.join('; ') }),
        ...matches.map(matchRow),
      ],
      sources: [
        ...matches.slice(0, 4).map(matchSource),
        {
          id: `prova:${cup.id}`,
          title: `Jogos do Farense ${theCompetition(cup, 'em')}`,
          href: `/competicoes/${cup.id}`,
          note: null,
        },
      ],
    },
    focus: runs.length === 1 && runs[0] ? { season: runs[0][0] } : {},
  });
}

/** The deepest rounds, of all seasons. */
function best({ bySeason }: Campaigns): { season: number; run: CupRun }[] {
  const runs = [...bySeason].map(([season, run]) => ({
    season,
    run,
    depth: depthOf(run),
  }));
  const deepest = Math.max(...runs.map((one) => one.depth));
  return runs.filter((one) => one.depth === deepest).sort((a, b) => a.season - b.season);
}

function compose(query: Query, campaigns: Campaigns | null, facts: Facts): Composed {
  if (!campaigns || campaigns.bySeason.size === 0)
    return noRecord('cup', 'Não tenho registo de jogos do Farense nessa prova.');
  if (query.season !== null) return ofSeason(query, campaigns, query.season, facts);
  if (query.round !== null && !query.claimsTitle && roundDepth(query.round) >= 0)
    return reaching(query.round, campaigns);
  const { cup, bySeason } = campaigns;
  const top = best(campaigns);
  const all = [...bySeason.values()].flatMap((run) => run.matches);
  const [first] = top;
  const round = first?.run.last?.round ?? null;
  const lead = query.claimsTitle ? `O Farense nunca venceu ${theCompetition(cup)}, segundo os registos.` : '';
  const where =
    top.length === 1 && first
      ? `em ${bold(seasonLabel(first.season))}`
      : `em ${list(top.map((one) => bold(seasonLabel(one.season))))}`;
  const bestSentence = reached(round)
    ? `O melhor que o Farense conseguiu ${theCompetition(cup, 'em')} foi chegar ${bold(reached(round))}, ${where}.`
    : `O Farense jogou ${theCompetition(cup, 'em')} ${where}.`;
  const story =
    top.length === 1 && first
      ? first.run.matches.filter((match) => match.round === round).map((match) => matchSentence(match))
      : [];
  const rows = top.flatMap((one) => one.run.matches);
  return composed('cup', {
    outcome: query.claimsTitle ? 'corrected' : 'answered',
    sentences: [
      lead,
      bestSentence,
      ...story,
      `Ao todo são ${count(all.length, 'jogo')} em ${count(bySeason.size, 'época')}${bySeason.size <= 6 ? ` (${seasonRanges([...bySeason.keys()])})` : ''}.`,
    ].filter(Boolean),
    table: top.length === 1 ? matchTable(`${cup.short_name} ${seasonLabel(first?.season ?? 0)}`, rows) : null,
    links: top
      .slice(0, 3)
      .map((one) => ({ label: `Ver a época ${seasonLabel(one.season)}`, href: seasonHref(one.season) })),
    followUps: [`Quantos jogos fez o Farense ${theCompetition(cup, 'em')}?`],
    evidence: {
      rows: [
        tallyRow('taca', tally(all), {
          competicao: cup.short_name,
          epocas: bySeason.size,
          melhor_ronda: round,
          registados: all.length,
          melhores_epocas: top.map((one) => seasonLabel(one.season)).join('; '),
        }),
        ...rows.slice(0, 40).map(matchRow),
      ],
      sources: [
        ...(first?.run.matches.filter((match) => match.round === round) ?? []).map(matchSource),
        {
          id: `prova:${cup.id}`,
          title: `Jogos do Farense ${theCompetition(cup, 'em')}`,
          href: `/competicoes/${cup.id}`,
          note: `${all.length} jogos registados`,
        },
      ],
      premise: query.claimsTitle
        ? { claimed: `vencer ${cup.short_name}`, actual: bestSentence.replaceAll('**', '') }
        : null,
    },
    focus: first
      ? {
          season: first.season,
          ...(facts.matchById.has(first.run.last?.id ?? '') ? { matchId: first.run.last?.id ?? '' } : {}),
        }
      : {},
  });
}

export const cup = defineKind({ kind: 'cup', schema, teamOnly: true, recognise, gather, compose });
