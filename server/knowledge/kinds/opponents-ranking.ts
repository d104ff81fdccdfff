import { z } from 'zod';
import type { AnswerTable } from '#server/contracts/answer.ts';
import type { FactRow } from '#server/contracts/facts.ts';
import { composed, noRecord } from '../compose/answers.ts';
import { bold, capital, clubName, count, list, theClub } from '../compose/portuguese.ts';
import { allCompetitions, scopeInWords } from '../compose/scope.ts';
import { measureNouns } from '../compose/tally.ts';
import { tallyTable } from '../compose/tally-table.ts';
import { matchFilter, selectMatches } from '../evidence/match-filter.ts';
import { allMatchesSource, clubHref, clubSource, tallyRow } from '../evidence/rows.ts';
import { type Tally, tally } from '../evidence/tally.ts';
import { type TallyMeasure, tallyMeasures, tallyValue } from '../evidence/tally-measures.ts';
import type { Facts } from '../facts/facts.ts';
import { type Composed, defineKind } from '../kind.ts';
import { measureOf, rankedBy } from '../parse/measure.ts';
import type { Parsed } from '../parse/parsed.ts';
import { type TimesMet, timesMet } from '../parse/times-met.ts';
import { toMatchFilter } from '../parse/to-match-filter.ts';

/** The club that Farense met, beat, lost to… most; or the clubs it never beat, or met only once. */
const schema = z.object({
  kind: z.literal('opponents-ranking'),
  filter: matchFilter,
  measure: z.enum(tallyMeasures),
  never: z.boolean(),
  /** Only those of whom the measure is within these bounds: "só uma vez". */
  times: z.object({ min: z.number().int(), max: z.number().int().nullable() }).nullable(),
});
type Query = z.infer<typeof schema>;

/** Matches from which "never" says something. */
const fewestForNever = 4;

/** "quantos clubes defrontámos na Taça?": how many there were, not how many matches. */
const countsClubs = ({ tokens, cues, outcomes }: Parsed): boolean =>
  (cues.has('jogo') || outcomes.length > 0) &&
  tokens.some(
    (token, index) =>
      /^(?:clubes|equipas|adversarios)$/.test(token.norm) && /^quant[oa]s$/.test(tokens[index - 1]?.norm ?? ''),
  );

function recognise(parsed: Parsed) {
  const { cues } = parsed;
  if (
    parsed.opponents.some((club) => !club.group) ||
    !(cues.has('adversario') || countsClubs(parsed)) ||
    cues.has('jogador') ||
    cues.has('treinador') ||
    cues.has('eliminado')
  )
    return null;
  const beast = parsed.tokens.some((token) => token.norm === 'besta');
  const never = parsed.tokens.some((token) => token.norm === 'nunca' || token.norm === 'jamais');
  const most =
    cues.has('mais') ||
    cues.has('maior') ||
    beast ||
    parsed.tokens.some((token) => token.norm === 'mais' || /^(?:freg|client|vitima)/.test(token.norm));
  const times = timesMet(parsed.tokens) ?? (countsClubs(parsed) ? { min: 1, max: null } : null);
  if (!most && !never && !times) return null;
  const measure = rankedBy(beast ? 'derrotas' : measureOf(parsed));
  return {
    query: {
      kind: 'opponents-ranking' as const,
      filter: { ...toMatchFilter(parsed), outcome: null },
      measure,
      never,
      times,
    },
    // Of a group of clubs ("que equipa algarvia") one is asked for, not the balance with each.
    score: parsed.opponents.length > 0 ? 95 : 80,
  };
}

interface Ranked {
  club: FactRow<'clubs'>;
  total: Tally;
}

function gather(query: Query, facts: Facts): Ranked[] {
  const groups = Map.groupBy(selectMatches(query.filter, facts), (match) => match.opponent);
  const ranked = [...groups]
    .map(([club, matches]) => ({ club, total: tally(matches) }))
    .filter(({ total }) => total.played > 0);
  if (query.never)
    return ranked
      .filter(({ total }) => tallyValue[query.measure](total) === 0 && total.played >= fewestForNever)
      .sort((a, b) => b.total.played - a.total.played);
  const { times } = query;
  const value = tallyValue[query.measure];
  const within = ranked.filter(
    ({ total }) => times === null || (value(total) >= times.min && (times.max === null || value(total) <= times.max)),
  );
  return within.sort(
    (a, b) =>
      tallyValue[query.measure](b.total) - tallyValue[query.measure](a.total) || b.total.played - a.total.played,
  );
}

const verbs: Record<TallyMeasure, string> = {
  jogos: 'mais defrontou',
  vitorias: 'mais venceu',
  empates: 'mais empatou',
  derrotas: 'mais perdeu',
  'golos-marcados': 'mais golos marcou',
  'golos-sofridos': 'mais golos sofreu',
};
const prepositions: Record<TallyMeasure, string> = {
  jogos: '',
  vitorias: '',
  empates: 'com ',
  derrotas: 'com ',
  'golos-marcados': 'contra ',
  'golos-sofridos': 'contra ',
};
const neverVerbs: Record<TallyMeasure, string> = {
  jogos: 'nunca defrontou',
  vitorias: 'nunca venceu',
  empates: 'nunca empatou com',
  derrotas: 'nunca perdeu com',
  'golos-marcados': 'nunca marcou a',
  'golos-sofridos': 'nunca sofreu golos de',
};

const whom: Record<TallyMeasure, string> = {
  jogos: 'que o Farense defrontou',
  vitorias: 'que o Farense venceu',
  empates: 'com que o Farense empatou',
  derrotas: 'com que o Farense perdeu',
  'golos-marcados': 'a que o Farense marcou',
  'golos-sofridos': 'de que o Farense sofreu',
};

function timesInWords(measure: TallyMeasure, { min, max }: TimesMet): string {
  const many = (value: number) =>
    measure.startsWith('golos') ? count(value, 'golo') : count(value, 'vez', 'vezes').replace(/^1 /, 'uma ');
  if (max === null && min === 1) return '';
  if (max === null) return `pelo menos ${many(min)}`;
  return min === max ? `só ${many(min)}` : `no máximo ${many(max)}`;
}

const mostNamed = 12;

/** "O Farense só defrontou uma vez 25 adversários: …". */
function timesSentence({ measure, times }: Query, ranked: readonly Ranked[], basis: string): string {
  if (!times) return '';
  const value = tallyValue[measure];
  const name = ({ club, total }: Ranked) =>
    times.min === times.max ? clubName(club) : `${clubName(club)} (${value(total)})`;
  const names = list(ranked.slice(0, mostNamed).map(name));
  const rest = ranked.length > mostNamed ? ', entre outros' : '';
  const who = count(ranked.length, 'clube');
  return `Há ${bold(who)} ${[whom[measure], timesInWords(measure, times)].filter(Boolean).join(' ')}${basis ? ` (${basis})` : ''}: ${names}${rest}.`;
}

const table = (ranked: readonly Ranked[]): AnswerTable =>
  tallyTable(
    { key: 'clube', label: 'Clube' },
    ranked.slice(0, 10).map(({ club, total }) => ({
      id: club.id,
      name: clubName(club),
      total,
      href: clubHref(club.id),
      highlight: false,
    })),
    { caption: 'Adversários', total: ranked.length, href: '/clubes' },
  );

function compose(query: Query, ranked: Ranked[], facts: Facts): Composed {
  const [first] = ranked;
  const scope = scopeInWords(query.filter, facts);
  if (!first)
    return noRecord(
      'opponents-ranking',
      `Não tenho registo de adversários nessas condições${scope ? ` ${scope}` : ''}.`,
    );
  const top = tallyValue[query.measure](first.total);
  const equal = ranked.filter(({ total }) => tallyValue[query.measure](total) === top);
  const everything = allCompetitions(query.filter);
  const basis = [scope, everything].filter(Boolean).join(', ');
  const neverLead = `O Farense ${neverVerbs[query.measure]} ${bold(count(ranked.length, 'adversário'))} com pelo menos ${fewestForNever} jogos: ${list(ranked.slice(0, 6).map(({ club, total }) => `${clubName(club)} (${total.played} jogos)`))}${ranked.length > 6 ? ', entre outros' : ''}.`;
  const lead = `O adversário ${prepositions[query.measure]}que o Farense ${verbs[query.measure]}${basis ? ` (${basis})` : ''} é ${list(equal.slice(0, 4).map(({ club }) => theClub(club)))}, com ${bold(count(top, ...measureNouns[query.measure]))}.`;
  const next = ranked.filter(({ total }) => tallyValue[query.measure](total) < top).slice(0, 3);
  return composed('opponents-ranking', {
    sentences: query.times
      ? [timesSentence(query, ranked, basis)]
      : query.never
        ? [neverLead]
        : [
            lead,
            next.length > 0
              ? `${capital('seguem-se')} ${list(next.map(({ club, total }) => `${theClub(club)} (${tallyValue[query.measure](total)})`))}.`
              : '',
          ].filter(Boolean),
    figures: query.times
      ? [{ label: 'adversários', value: String(ranked.length) }]
      : query.never
        ? []
        : [{ label: clubName(first.club), value: String(top) }],
    table: table(ranked),
    links: [{ label: `Ver todos os jogos com ${theClub(first.club)}`, href: clubHref(first.club.id) }],
    followUps: query.never ? [] : ['E fora?', 'E na I Divisão?'],
    evidence: {
      rows: ranked.slice(0, mostNamed).map(({ club, total }) =>
        tallyRow(`adversario-${club.id}`, total, {
          adversario: clubName(club),
          adversarios_nestas_condicoes: ranked.length,
          minimo_de_jogos: query.never ? fewestForNever : 1,
          vezes: query.times ? timesInWords(query.measure, query.times) : null,
          ambito: scope,
        }),
      ),
      sources: [
        clubSource(first.club, first.total.played),
        allMatchesSource(
          facts,
          ranked.reduce((sum, one) => sum + one.total.played, 0),
        ),
      ],
    },
    focus: { clubId: first.club.id },
  });
}

export const opponentsRanking = defineKind({
  kind: 'opponents-ranking',
  schema,
  teamOnly: true,
  recognise,
  gather,
  compose,
});
