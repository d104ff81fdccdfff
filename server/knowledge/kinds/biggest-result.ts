import { z } from 'zod';
import type { Evidence } from '#server/contracts/evidence.ts';
import { composed, noRecord } from '../compose/answers.ts';
import { conflictSentence } from '../compose/conflict-sentence.ts';
import { matchWhen, occasion, venueInWords } from '../compose/match-sentence.ts';
import { matchTable } from '../compose/match-table.ts';
import { bold, capital, clubName, count, list, theClub } from '../compose/portuguese.ts';
import { scopeInWords } from '../compose/scope.ts';
import { biggestBy, extremes, rankBySize } from '../evidence/biggest.ts';
import { matchConflicts, unrecordedMatches } from '../evidence/conflicts.ts';
import { isPlayed, matchFilter, type Played, selectMatches } from '../evidence/match-filter.ts';
import { allMatchesSource, computedRow, matchHref, matchRow, matchSource } from '../evidence/rows.ts';
import type { Facts } from '../facts/facts.ts';
import { type Composed, defineKind } from '../kind.ts';
import type { Cue } from '../lexicon/cues.ts';
import { howMany } from '../parse/how-many.ts';
import type { Parsed } from '../parse/parsed.ts';
import { toMatchFilter } from '../parse/to-match-filter.ts';

/** The biggest win, defeat or draw of a slice, or its match with most goals. */
const schema = z.object({
  kind: z.literal('biggest-result'),
  filter: matchFilter,
  extreme: z.enum(extremes),
  count: z.number().int().min(1).max(20).default(1),
});
type Query = z.infer<typeof schema>;

const others: Cue[] = [
  'serie',
  'pontos',
  'lugar',
  'jogador',
  'treinador',
  'presidente',
  'assistencia',
  'adversario',
  'divisao',
  'sem-perder',
  'sem-ganhar',
  'media',
  'epocas',
];
const suffered = /^(?:sofr|lev|encaix|apanh)/;

function extremeOf(parsed: Parsed): Query['extreme'] | null {
  const [outcome] = parsed.outcomes;
  if (parsed.cues.has('golear'))
    return parsed.tokens.some((token) => suffered.test(token.norm)) || outcome?.outcome === 'D' ? 'derrota' : 'vitoria';
  if (outcome) return { V: 'vitoria', E: 'empate', D: 'derrota' }[outcome.outcome] as Query['extreme'];
  const match = parsed.cues.has('jogo') || parsed.cues.has('resultado');
  if (match && parsed.cues.has('golos-sofridos')) return 'sofridos';
  if (match && parsed.cues.has('golos-marcados')) return 'marcados';
  if (match && parsed.cues.has('golos')) return 'golos';
  if (!parsed.cues.has('resultado')) return null;
  return parsed.tokens.some((token) => token.norm === 'pior' || token.norm === 'piores') ? 'derrota' : 'vitoria';
}

function recognise(parsed: Parsed) {
  const superlative =
    parsed.cues.has('maior') ||
    parsed.cues.has('menor') ||
    parsed.cues.has('golear') ||
    (parsed.cues.has('mais') && parsed.cues.has('golos') && parsed.cues.has('jogo'));
  const extreme = extremeOf(parsed);
  if (!superlative || !extreme || (parsed.bound !== null && !parsed.cues.has('maior') && !parsed.cues.has('menor')))
    return null;
  const counted =
    parsed.cues.has('quantos') || parsed.cues.has('vezes') || parsed.cues.has('ultimo') || parsed.cues.has('primeiro');
  const plain = parsed.cues.has('maior') || parsed.cues.has('menor');
  let score = plain ? (parsed.outcomes.length > 0 ? 86 : 74) : 42;
  // "o maior número de golos sofridos num jogo" counts within one match.
  const within = extreme === 'sofridos' || extreme === 'marcados';
  if (counted && !within) score -= 30;
  if (others.some((cue) => parsed.cues.has(cue))) score -= 40;
  if (parsed.cues.has('mais') && !parsed.cues.has('jogo')) score -= 20;
  return {
    query: {
      kind: 'biggest-result' as const,
      filter: { ...toMatchFilter(parsed), outcome: null },
      extreme,
      count: howMany(parsed),
    },
    score,
  };
}

interface Biggest {
  /** As many as were asked for, and those that share the last place. */
  best: Played[];
  considered: number;
  doubtful: number;
  /** Bigger ones that a single source has, and that the record of matches does not. */
  unrecorded: Evidence['conflicts'];
}

function gather(query: Query, facts: Facts): Biggest {
  const played = selectMatches(query.filter, facts).filter(isPlayed);
  const ranked = rankBySize(played, query.extreme);
  const last = ranked[query.count - 1];
  const equal = last ? biggestBy(ranked.slice(query.count - 1), query.extreme).length : 0;
  const { filter } = query;
  const open = !filter.competition && !filter.venue && filter.years.length === 0 && !filter.round;
  return {
    best: ranked.slice(0, query.count - 1 + equal),
    considered: played.length,
    doubtful: played.filter((match) => match.quality === 'duvidoso').length,
    unrecorded:
      open && query.extreme === 'vitoria'
        ? unrecordedMatches(filter.opponentIds, filter.seasons, facts).filter(({ topic }) => topic === 'maior vitória')
        : [],
  };
}

const names: Record<Query['extreme'], string> = {
  vitoria: 'maior vitória',
  derrota: 'maior derrota',
  empate: 'empate com mais golos',
  golos: 'jogo com mais golos',
  marcados: 'jogo com mais golos marcados',
  sofridos: 'jogo com mais golos sofridos',
};
const pluralNames: Record<Query['extreme'], string> = {
  vitoria: 'as maiores vitórias',
  derrota: 'as maiores derrotas',
  empate: 'os empates com mais golos',
  golos: 'os jogos com mais golos',
  marcados: 'os jogos com mais golos marcados',
  sofridos: 'os jogos com mais golos sofridos',
};
const articles: Record<Query['extreme'], string> = {
  vitoria: 'A',
  derrota: 'A',
  empate: 'O',
  golos: 'O',
  marcados: 'O',
  sofridos: 'O',
};
const plainNames: Record<Query['extreme'], string> = {
  vitoria: 'vitórias',
  derrota: 'derrotas',
  empate: 'empates',
  golos: 'jogos',
  marcados: 'jogos',
  sofridos: 'jogos',
};

function lead(query: Query, match: Played, scope: string): string {
  const name = `${articles[query.extreme]} ${names[query.extreme]} do Farense${scope ? ` ${scope}` : ''}`;
  const named = query.filter.opponentIds.length === 1;
  const whom = named ? '' : match.outcome === 'V' ? theClub(match.opponent, 'a') : `com ${theClub(match.opponent)}`;
  const place = [query.filter.venue ? '' : venueInWords(match), matchWhen(match), occasion(match)].filter(Boolean);
  return `${name} foi ${bold(`${match.goals_for}-${match.goals_against}`)}${whom ? ` ${whom}` : ''}, ${place.join(', ')}.`;
}

/** "14-0 ao Nacional de Silves (1938/39)". */
function inShort(match: Played): string {
  const whom = match.outcome === 'V' ? theClub(match.opponent, 'a') : `com ${theClub(match.opponent)}`;
  return `${bold(`${match.goals_for}-${match.goals_against}`)} ${whom}, ${matchWhen(match)}`;
}

const mostListed = 10;

/** The first of all, or as many as were asked for. */
function leadSentences(query: Query, best: readonly Played[], scope: string): string[] {
  const [match, ...equal] = best;
  if (!match) return [];
  if (query.count > 1)
    return [
      `${capital(pluralNames[query.extreme])} do Farense${scope ? ` ${scope}` : ''}: ${best.slice(0, mostListed).map(inShort).join('; ')}.`,
      best.length > query.count ? 'As últimas são iguais entre si.' : '',
    ];
  const exact = query.extreme === 'vitoria' || query.extreme === 'derrota';
  const others = equal.length <= 3 ? list(equal.map(inShort)) : count(equal.length, 'jogo');
  return [
    lead(query, match, scope),
    equal.length > 0 ? `Com o mesmo resultado${exact ? '' : ' ou os mesmos golos'} há ainda: ${others}.` : '',
  ];
}

function compose(query: Query, { best, considered, doubtful, unrecorded }: Biggest, facts: Facts): Composed {
  const [match] = best;
  const scope = scopeInWords(query.filter, facts);
  if (!match) {
    return noRecord(
      'biggest-result',
      `Não tenho registo de ${plainNames[query.extreme]} do Farense${scope ? ` ${scope}` : ''}.`,
      considered > 0 ? [`Há ${count(considered, 'jogo registado', 'jogos registados')} nesse âmbito.`] : [],
      { evidence: { rows: [computedRow('maior', { ambito: scope, jogos: considered })] } },
    );
  }
  const conflicts = [...unrecorded, ...matchConflicts(best.slice(0, 1), facts)];
  const basis = `Contam ${count(considered, 'jogo')} com resultado registado${query.filter.competition ? '' : ', de todas as competições'}.`;
  const doubt = match.quality === 'duvidoso' ? 'Esse resultado consta de uma só fonte.' : '';
  return composed('biggest-result', {
    sentences: [
      ...leadSentences(query, best, scope),
      ...conflicts.slice(0, 1).map(conflictSentence),
      doubt,
      basis,
    ].filter(Boolean),
    figures: [{ label: clubName(match.opponent), value: `${match.goals_for}-${match.goals_against}` }],
    table: best.length > 1 ? matchTable(capital(pluralNames[query.extreme]), best) : null,
    links: [{ label: 'Ver o jogo', href: matchHref(match) }],
    followUps:
      query.extreme === 'vitoria'
        ? ['E a maior derrota?', 'E fora?', 'E na Taça?']
        : ['E a maior vitória?', 'E em casa?'],
    evidence: {
      rows: [
        ...best.slice(0, 20).map(matchRow),
        computedRow('maior', {
          o_que: names[query.extreme],
          ambito: scope,
          jogos_considerados: considered,
          iguais: best.length - query.count,
          pedidos: query.count,
          de_uma_so_fonte: doubtful,
        }),
      ],
      sources: [matchSource(match), allMatchesSource(facts, considered)],
      conflicts,
    },
    focus: { season: match.season, matchId: match.id, clubId: match.opponent_id },
  });
}

export const biggestResult = defineKind({ kind: 'biggest-result', schema, teamOnly: true, recognise, gather, compose });
