import { z } from 'zod';
import { composed, noRecord } from '../compose/answers.ts';
import { matchWhen, resultPhrase } from '../compose/match-sentence.ts';
import { matchTable } from '../compose/match-table.ts';
import { bold, capital, count, list } from '../compose/portuguese.ts';
import { allCompetitions, scopeInWords } from '../compose/scope.ts';
import { tallyInWords } from '../compose/tally.ts';
import { seasonLabel } from '../entities/season-years.ts';
import { matchFilter, selectMatches } from '../evidence/match-filter.ts';
import { allMatchesSource, matchRow, matchSource, tallyRow } from '../evidence/rows.ts';
import { longestStreaks, type Streaks, type StreakType, streakTypes } from '../evidence/streaks.ts';
import { tally } from '../evidence/tally.ts';
import type { Facts, Match } from '../facts/facts.ts';
import { type Composed, defineKind } from '../kind.ts';
import type { Parsed } from '../parse/parsed.ts';
import { toMatchFilter } from '../parse/to-match-filter.ts';

/** The longest run of consecutive wins, matches unbeaten, without scoring… */
const schema = z.object({ kind: z.literal('streak'), filter: matchFilter, type: z.enum(streakTypes) });
type Query = z.infer<typeof schema>;

function typeOf(parsed: Parsed): StreakType | null {
  for (const type of ['sem-perder', 'sem-ganhar', 'sem-sofrer', 'sem-marcar'] as const)
    if (parsed.cues.has(type)) return type;
  const [outcome] = parsed.outcomes;
  if (outcome) return ({ V: 'vitorias', E: 'empates', D: 'derrotas' } as const)[outcome.outcome];
  return parsed.cues.has('golos') && parsed.cues.has('serie') ? 'a-marcar' : null;
}

function recognise(parsed: Parsed) {
  const type = typeOf(parsed);
  if (!type || parsed.cues.has('jogador') || parsed.cues.has('treinador')) return null;
  const row = parsed.cues.has('serie');
  const without = type.startsWith('sem-');
  const longest =
    parsed.cues.has('maior') || parsed.cues.has('mais') || parsed.tokens.some((token) => token.norm.startsWith('long'));
  if (!row && !(without && longest) && !(without && type !== 'sem-sofrer' && type !== 'sem-marcar')) return null;
  const filter = { ...toMatchFilter(parsed), outcome: null };
  return { query: { kind: 'streak' as const, filter, type }, score: row ? 82 : 68 };
}

const gather = (query: Query, facts: Facts): Streaks => longestStreaks(selectMatches(query.filter, facts), query.type);

const names: Record<StreakType, string> = {
  vitorias: 'vitórias seguidas',
  'sem-perder': 'jogos seguidos sem perder',
  empates: 'empates seguidos',
  derrotas: 'derrotas seguidas',
  'sem-ganhar': 'jogos seguidos sem ganhar',
  'sem-sofrer': 'jogos seguidos sem sofrer golos',
  'sem-marcar': 'jogos seguidos sem marcar',
  'a-marcar': 'jogos seguidos a marcar',
};

/** A run of one is just one match: "1 vitória", "1 jogo sem perder". */
const lengthInWords = (type: StreakType, length: number) =>
  length === 1
    ? `1 ${names[type].replace('jogos seguidos', 'jogo').replace(/^(\S+)s seguid[ao]s$/, '$1')}`
    : `${length} ${names[type]}`;

const plainRow = (match: Match) => `${matchWhen(match)} (${resultPhrase(match, false)})`;

function span(streak: readonly Match[]): string {
  const [first, last] = [streak[0], streak.at(-1)];
  if (!first || !last) return '';
  const seasons =
    first.season === last.season
      ? `em ${seasonLabel(first.season)}`
      : `de ${seasonLabel(first.season)} a ${seasonLabel(last.season)}`;
  const undated = streak.some((match) => match.date?.length !== 10) ? ', por ordem de jornada' : '';
  return `${seasons}${undated}`;
}

function compose(query: Query, { longest, considered, unordered }: Streaks, facts: Facts): Composed {
  const [streak, ...equal] = longest;
  const scope = scopeInWords(query.filter, facts);
  if (!streak)
    return noRecord('streak', `Não tenho registo de ${names[query.type]} do Farense${scope ? ` ${scope}` : ''}.`, [], {
      evidence: { rows: [tallyRow('serie', tally([]), { jogos_considerados: considered })] },
    });
  const [first, last] = [streak[0], streak.at(-1)];
  const ends = first && last && streak.length > 1 ? `Começou ${plainRow(first)} e acabou ${plainRow(last)}.` : '';
  const everything = allCompetitions(query.filter);
  const when = span(streak);
  return composed('streak', {
    sentences: [
      `A maior série do Farense${scope ? ` ${scope}` : ''} é de ${bold(lengthInWords(query.type, streak.length))}${scope.includes(when) ? '' : `, ${when}`}${everything ? ` (${everything})` : ''}: ${tallyInWords(tally(streak), false)}.`,
      ends,
      equal.length > 0
        ? `Igualou-a ${equal.length === 1 ? 'outra série' : `${equal.length} vezes`}: ${list(equal.slice(0, 4).map(span))}.`
        : '',
      unordered > 0 ? `Ficaram de fora ${count(unordered, 'jogo')} que não é possível ordenar por falta de data.` : '',
    ].filter(Boolean),
    figures: [{ label: names[query.type], value: String(streak.length) }],
    table: matchTable(capital(`${streak.length} ${names[query.type]}`), streak),
    followUps: ['E em casa?', 'E fora?', 'E na I Divisão?'],
    evidence: {
      rows: [
        tallyRow('serie', tally(streak), {
          o_que: names[query.type],
          ambito: scope,
          seguidos: streak.length,
          series_iguais: longest.length,
          repetida: equal.length,
          jogos_considerados: considered,
          jogos_sem_ordem: unordered,
          epocas: longest.map(span).join('; '),
        }),
        ...streak.slice(0, 40).map(matchRow),
      ],
      sources: [
        ...(first ? [matchSource(first)] : []),
        ...(last && last !== first ? [matchSource(last)] : []),
        allMatchesSource(facts, considered),
      ],
      coverage:
        unordered > 0
          ? { known: considered, total: considered + unordered, note: `em ${considered} jogos com ordem conhecida` }
          : null,
    },
    focus: first ? { season: first.season } : {},
  });
}

export const streak = defineKind({ kind: 'streak', schema, teamOnly: true, recognise, gather, compose });
