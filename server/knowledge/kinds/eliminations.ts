import { z } from 'zod';
import { composed, noRecord } from '../compose/answers.ts';
import { resultPhrase } from '../compose/match-sentence.ts';
import { matchTable } from '../compose/match-table.ts';
import { bold, capital, count, list, theClub, theCompetition } from '../compose/portuguese.ts';
import { roundInWords } from '../compose/rounds.ts';
import { scopeInWords } from '../compose/scope.ts';
import { scoreNotes, scoreText } from '../compose/score.ts';
import { seasonLabel } from '../entities/season-years.ts';
import { type CupTie, cupTies } from '../evidence/cup-ties.ts';
import { matchFilter, selectMatches } from '../evidence/match-filter.ts';
import { listSources } from '../evidence/match-sources.ts';
import { computedRow, matchRow } from '../evidence/rows.ts';
import type { Facts } from '../facts/facts.ts';
import { type Composed, defineKind } from '../kind.ts';
import type { Parsed } from '../parse/parsed.ts';
import { toMatchFilter } from '../parse/to-match-filter.ts';

/** Whom Farense put out of a cup, or who put Farense out: how often, when, and whether it happened at all. */
const schema = z.object({
  kind: z.literal('eliminations'),
  filter: matchFilter,
  by: z.enum(['farense', 'adversario']),
  which: z.enum(['todas', 'primeira', 'ultima']),
});
type Query = z.infer<typeof schema>;

const verb = /^(?:elimin|afast)/;

/** Who does the eliminating: "fomos eliminados", "nos eliminou", "quem eliminou o Farense" are done by others. */
function byWhom(parsed: Parsed): Query['by'] {
  const at = parsed.tokens.findIndex((token) => verb.test(token.norm));
  const norm = parsed.tokens[at]?.norm ?? '';
  const selfAfter = parsed.tokens.some((token, index) => index > at && token.norm === 'farense');
  const passive = /ad[oa]s?$/.test(norm);
  if (passive || parsed.cues.has('eles') || selfAfter || parsed.outcomes.some((one) => one.outcome === 'D'))
    return 'adversario';
  return 'farense';
}

function recognise(parsed: Parsed) {
  const { cues } = parsed;
  if (!parsed.tokens.some((token) => verb.test(token.norm))) return null;
  if (['jogador', 'treinador', 'presidente'].some((cue) => [...cues].some((has) => has === cue))) return null;
  const league = parsed.competition?.by === 'tier' || parsed.competition?.values[0] === 'liga';
  const many = ['vezes', 'quantos', 'lista', 'quando', 'nunca', 'ultimo', 'primeiro', 'adversario'].some((cue) =>
    [...cues].some((has) => has === cue),
  );
  // "quem nos eliminou da Taça em 1998/99?" is told by that campaign.
  const campaign =
    parsed.opponents.length === 0 &&
    byWhom(parsed) === 'adversario' &&
    (parsed.seasons.length > 0 || parsed.years.length > 0);
  const timed = parsed.seasons.length > 0 || parsed.years.length > 0 || parsed.period !== null;
  if (league || campaign || (parsed.opponents.length === 0 && !many && !timed)) return null;
  return {
    query: {
      kind: 'eliminations' as const,
      filter: { ...toMatchFilter(parsed), outcome: null },
      by: byWhom(parsed),
      which: cues.has('ultimo')
        ? ('ultima' as const)
        : cues.has('primeiro')
          ? ('primeira' as const)
          : ('todas' as const),
    },
    score: 90,
  };
}

interface Found {
  ties: CupTie[];
  /** Decided the other way round, for who asks about what did not happen. */
  reverse: CupTie[];
}

function gather(query: Query, facts: Facts): Found {
  const allowed = new Set(selectMatches(query.filter, facts).map((match) => match.id));
  const within = cupTies(facts).filter((tie) => tie.matches.some((match) => allowed.has(match.id)));
  return {
    ties: within.filter((tie) => tie.through === query.by),
    reverse: within.filter((tie) => tie.through !== null && tie.through !== query.by),
  };
}

/** "o FC Porto (1-0, nos quartos de final da Taça de Portugal de 1972/73)". */
function inShort({ matches }: CupTie): string {
  const [first] = matches;
  if (!first) return '';
  const scores = list(matches.map((match) => [scoreText(match), ...scoreNotes(match)].join(', ')));
  const when = [roundInWords(first.round), theCompetition(first.competition, 'de')].filter(Boolean).join(' ');
  return `${theClub(first.opponent)} (${scores}, ${when} de ${seasonLabel(first.season)})`;
}

const mostTold = 6;

/** What did not happen; what did follows. */
function denial(query: Query, told: readonly CupTie[], facts: Facts): string {
  const clubs = query.filter.opponentIds.flatMap((id) => facts.clubs.get(id) ?? []);
  const scope = scopeInWords(query.filter, facts, { opponent: false });
  const whom =
    clubs.length > 0
      ? list(
          clubs.map((club) => theClub(club)),
          'nem',
        )
      : 'ninguém';
  const by =
    clubs.length > 0
      ? ` ${list(
          clubs.map((club) => theClub(club, 'por')),
          'nem',
        )}`
      : '';
  const where = scope ? ` ${scope}` : '';
  const other = told.length > 0 ? ' Foi ao contrário:' : '';
  return query.by === 'farense'
    ? `Não: o Farense não eliminou ${whom}${where}.${other}`
    : `Não: o Farense não foi eliminado${by}${where}.${other}`;
}

function leadSentence(query: Query, ties: readonly CupTie[], scope: string): string {
  const one = query.which === 'ultima' ? ties.at(-1) : query.which === 'primeira' ? ties[0] : undefined;
  const where = scope ? ` ${scope}` : ' nas taças e na Europa';
  const times = bold(count(ties.length, 'vez', 'vezes'));
  if (one) {
    const label = query.which === 'ultima' ? 'última' : 'primeira';
    return query.by === 'farense'
      ? `A ${label} vez que o Farense eliminou um adversário${where}: ${inShort(one)}.`
      : `A ${label} vez que o Farense foi eliminado${where}: ${inShort(one).replace(/^([oa]) /, (_, article) => `pel${article} `)}.`;
  }
  return query.by === 'farense'
    ? `${capital(where.trim())}, o Farense eliminou o adversário ${times}.`
    : `${capital(where.trim())}, o Farense foi eliminado ${times}.`;
}

function compose(query: Query, { ties, reverse }: Found, facts: Facts): Composed {
  const scope = scopeInWords(query.filter, facts);
  const told = ties.length > 0 ? ties : reverse;
  const matches = told.flatMap((tie) => tie.matches);
  if (told.length === 0)
    return noRecord('eliminations', `Não tenho registo de eliminatórias do Farense${scope ? ` ${scope}` : ''}.`, [], {
      evidence: { rows: [computedRow('eliminatorias', { ambito: scope, vezes: 0 })] },
    });
  const wrong = ties.length === 0;
  const single = query.which !== 'todas';
  const last = query.which === 'primeira' ? told[0] : told.at(-1);
  return composed('eliminations', {
    outcome: wrong ? 'corrected' : 'answered',
    sentences: [
      wrong ? denial(query, told, facts) : leadSentence(query, ties, scope),
      wrong || !single
        ? `${wrong ? list(told.slice(-mostTold).map(inShort)) : capital(list(told.slice(-mostTold).map(inShort)))}.`
        : '',
      told.length > mostTold && !single ? `São as ${mostTold} mais recentes.` : '',
    ].filter(Boolean),
    figures: [{ label: 'vezes', value: String(ties.length) }],
    table: single
      ? null
      : matchTable(
          (query.by === 'farense') !== wrong ? 'Eliminatórias ganhas' : 'Eliminatórias perdidas',
          matches.toReversed(),
        ),
    followUps: query.by === 'farense' ? ['E quem nos eliminou?'] : ['E quem é que nós eliminámos?'],
    evidence: {
      rows: [
        computedRow('eliminatorias', { ambito: scope, vezes: ties.length, mostradas: mostTold }),
        ...matches.slice(-40).map(matchRow),
      ],
      sources: listSources(single && last ? last.matches : matches, facts),
      premise: wrong
        ? {
            claimed: query.by === 'farense' ? 'eliminar' : 'ser eliminado',
            actual: matches
              .slice(-4)
              .map((match) => resultPhrase(match, false))
              .join('; '),
          }
        : null,
    },
    focus: last?.matches[0]
      ? {
          clubId: last.matches[0].opponent_id,
          ...(single || told.length === 1
            ? { season: last.matches[0].season, matchId: last.matches.at(-1)?.id ?? '' }
            : {}),
        }
      : {},
  });
}

export const eliminations = defineKind({ kind: 'eliminations', schema, teamOnly: true, recognise, gather, compose });
