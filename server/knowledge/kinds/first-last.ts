import { z } from 'zod';
import { composed, noRecord } from '../compose/answers.ts';
import { conflictSentence } from '../compose/conflict-sentence.ts';
import { knownMatches } from '../compose/known-matches.ts';
import { detailRows, detailSentences, matchDetails } from '../compose/match-details.ts';
import { matchSentence } from '../compose/match-sentence.ts';
import { matchTable } from '../compose/match-table.ts';
import { clubName, count, list, number, theClub } from '../compose/portuguese.ts';
import { scopeInWords } from '../compose/scope.ts';
import { tallyInWords } from '../compose/tally.ts';
import { seasonLabel } from '../entities/season-years.ts';
import { matchConflicts } from '../evidence/conflicts.ts';
import { type MatchFilter, matchFilter, selectMatches } from '../evidence/match-filter.ts';
import { listSources } from '../evidence/match-sources.ts';
import { matchHref, matchRow, tallyRow } from '../evidence/rows.ts';
import { tally } from '../evidence/tally.ts';
import type { Facts, Match } from '../facts/facts.ts';
import { type Composed, defineKind } from '../kind.ts';
import type { Cue } from '../lexicon/cues.ts';
import type { Parsed } from '../parse/parsed.ts';
import { toMatchFilter } from '../parse/to-match-filter.ts';

/** The first or last match of a slice: "quando foi a última vez que ganhámos ao Benfica?". */
const schema = z.object({
  kind: z.literal('first-last'),
  filter: matchFilter,
  which: z.enum(['primeiro', 'ultimo']),
  count: z.number().int().min(1).max(30),
  /** "o penúltimo", "e o anterior?": so many are passed over. */
  skip: z.number().int().min(0).default(0),
  details: z.array(z.enum(matchDetails)),
  /** "a estreia foi com o Benfica?": the club the question takes it to have been with. */
  claimedClubId: z.string().nullable().default(null),
});
type Query = z.infer<typeof schema>;

const others: Cue[] = [
  'jogador',
  'treinador',
  'presidente',
  'serie',
  'epocas',
  'tabela',
  'pontos',
  'lugar',
  'divisao',
  'subir',
  'descer',
  'sem-perder',
  'sem-ganhar',
  'maior',
  'menor',
  'media',
  'titulo',
];

/** Only what stands right after "foi com", "foi contra" is claimed; "com o Benfica" otherwise says which matches. */
function claimedClub(parsed: Parsed): string | null {
  const [club] = parsed.opponents;
  if (!club || parsed.inherited.has('opponents')) return null;
  const before = parsed.tokens.slice(Math.max(0, club.index - 3), club.index).map((token) => token.norm);
  const was = before.findIndex((norm) => norm === 'foi' || norm === 'foram');
  return was >= 0 && /^(?:com|contra|frente|ao|a)$/.test(before[was + 1] ?? '') ? (club.clubIds[0] ?? null) : null;
}

/** "ficámos em branco", "não sofremos": no goals of one side. */
function blankOf({ cues }: Parsed): MatchFilter['bound'] {
  if (cues.has('sem-marcar')) return { of: 'marcados', min: 0, max: 0 };
  return cues.has('sem-sofrer') ? { of: 'sofridos', min: 0, max: 0 } : null;
}

function recognise(parsed: Parsed) {
  const which = parsed.cues.has('ultimo')
    ? ('ultimo' as const)
    : parsed.cues.has('primeiro')
      ? ('primeiro' as const)
      : null;
  const aboutMatch =
    parsed.outcomes.length > 0 ||
    parsed.cues.has('jogo') ||
    parsed.cues.has('resultado') ||
    parsed.cues.has('confronto') ||
    parsed.cues.has('adversario') ||
    parsed.opponents.length > 0 ||
    parsed.score !== null ||
    parsed.bound !== null ||
    blankOf(parsed) !== null ||
    (parsed.cues.has('golear') && parsed.cues.has('vezes'));
  if (!which || !aboutMatch || parsed.round?.startsWith('J')) return null;
  let score = 66;
  if (others.some((cue) => parsed.cues.has(cue))) score -= 35;
  // "há quantos anos não ganhamos ao Sporting?" asks for the last time.
  const since = parsed.tokens.some(
    (token, index) => /^(?:ha|faz)$/.test(token.norm) && /^quant/.test(parsed.tokens[index + 1]?.norm ?? ''),
  );
  if (parsed.cues.has('quantos') && !parsed.cues.has('vezes') && !since) score -= 20;
  if (parsed.opponents.length > 0 || parsed.outcomes.length > 0) score += 8;
  const claimed = claimedClub(parsed);
  const skip = parsed.tokens.filter(
    (token) =>
      token.norm.startsWith('penultim') || (parsed.resumed && /^(?:anterior|antes|seguinte)$/.test(token.norm)),
  ).length;
  const filter: MatchFilter = {
    ...toMatchFilter(parsed),
    ...(claimed ? { opponentIds: [] } : {}),
    bound: parsed.bound ?? blankOf(parsed),
    score: parsed.score,
    round: parsed.cues.has('final') ? null : parsed.round,
  };
  const details = matchDetails.filter((detail) => parsed.cues.has(detail));
  return {
    query: {
      kind: 'first-last' as const,
      filter,
      which,
      count: Math.min(parsed.count ?? 1, 30) || 1,
      details,
      claimedClubId: claimed,
      skip,
    },
    score,
  };
}

interface Ends {
  /** The matches asked for, in order of time. */
  chosen: Match[];
  /** Without a date in a season that may hold the true first or last. */
  undated: Match[];
  total: number;
}

const isDated = (match: Match) => match.date?.length === 10;

/** Seasons are always in order; within one, matches without a date come after the others, by round. */
function gather(query: Query, facts: Facts): Ends {
  const all = selectMatches(query.filter, facts).filter((match) => match.outcome !== null);
  const end = all.length - query.skip;
  const chosen =
    query.which === 'ultimo'
      ? all.slice(Math.max(0, end - query.count), end)
      : all.slice(query.skip, query.skip + query.count);
  const edge = new Set(chosen.map((match) => match.season));
  const undated = all.filter((match) => edge.has(match.season) && !isDated(match));
  return { chosen, undated, total: all.length };
}

/** Where dates are missing, which of a season's matches came first may not be known. */
function undatedNote(undated: readonly Match[]): string {
  const seasons = [...new Set(undated.map((match) => match.season))];
  if (seasons.length === 0) return '';
  return `Em ${list(seasons.map(seasonLabel))} faltam datas: a ordem é a das jornadas e pode não ser exata.`;
}

function compose(query: Query, { chosen, undated, total }: Ends, facts: Facts): Composed {
  const [match] = chosen;
  const scope = scopeInWords({ ...query.filter }, facts);
  if (!match) return nothing(query, scope, facts);
  const label = query.which === 'ultimo' ? 'último' : 'primeiro';
  const several = chosen.length > 1;
  const conflicts = several ? [] : matchConflicts(chosen, facts);
  const lead = several
    ? `Nos ${label}s ${chosen.length} jogos${scope ? ` ${scope}` : ''}, o Farense tem ${tallyInWords(tally(chosen), false)}.`
    : matchSentence(match);
  const rest =
    total > 1 && !several && query.skip === 0
      ? `É o ${query.which === 'ultimo' ? 'mais recente' : 'mais antigo'} de ${number(total)} jogos assim registados.`
      : '';
  const claimed = query.claimedClubId ? facts.clubs.get(query.claimedClubId) : undefined;
  const wrong = claimed !== undefined && !several && match.opponent_id !== claimed.id;
  return composed('first-last', {
    outcome: wrong ? 'corrected' : 'answered',
    sentences: [
      claimed ? (wrong ? `Não foi com ${theClub(claimed)}.` : 'Sim.') : '',
      lead,
      ...(several ? [] : detailSentences(match, query.details, true, facts)),
      ...conflicts.slice(0, 1).map(conflictSentence),
      rest,
      undatedNote(undated),
      knownMatches(query.filter, facts)?.sentence ?? '',
    ].filter(Boolean),
    figures: several ? [] : [{ label: clubName(match.opponent), value: `${match.goals_for}-${match.goals_against}` }],
    table: several
      ? matchTable(
          `${label[0]?.toUpperCase()}${label.slice(1)}s jogos`,
          query.which === 'ultimo' ? [...chosen].reverse() : chosen,
        )
      : null,
    links: several ? [] : [{ label: 'Ver o jogo', href: matchHref(match) }],
    followUps: several ? ['E só em casa?', 'E só fora?'] : ['Quem marcou?', 'E fora?', 'Qual é o historial?'],
    evidence: {
      rows: [
        ...chosen.map(matchRow),
        ...(several ? [] : detailRows(match, [...query.details, 'marcadores'], facts)),
        tallyRow('jogos', tally(chosen), {
          jogos_assim_registados: total,
          sem_data: undated.length,
          escolhidos: chosen.length,
        }),
      ],
      sources: listSources(chosen, facts),
      coverage: knownMatches(query.filter, facts)?.coverage ?? null,
      conflicts,
      premise: wrong && claimed ? { claimed: clubName(claimed), actual: clubName(match.opponent) } : null,
    },
    focus: several
      ? { clubId: match.opponent_id }
      : { season: match.season, matchId: match.id, clubId: match.opponent_id },
  });
}

const verbs = { V: 'uma vitória', E: 'um empate', D: 'uma derrota' };

function nothing(query: Query, scope: string, facts: Facts): Composed {
  const what = query.filter.outcome ? verbs[query.filter.outcome] : 'um jogo';
  const all = tally(selectMatches({ ...query.filter, outcome: null }, facts));
  const nearby = all.played > 0 ? [`Nesses ${count(all.played, 'jogo')} há ${tallyInWords(all)}.`] : [];
  return noRecord('first-last', `Não tenho registo de ${what} do Farense ${scope}.`.replace(' .', '.'), nearby, {
    evidence: { rows: [tallyRow('jogos', all, { ambito: scope })] },
  });
}

export const firstLast = defineKind({ kind: 'first-last', schema, teamOnly: true, recognise, gather, compose });
