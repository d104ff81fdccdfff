import { z } from 'zod';
import type { AnswerTable } from '#server/contracts/answer.ts';
import { monthNames } from '#server/contracts/month-names.ts';
import { composed, noRecord } from '../compose/answers.ts';
import { knownMatches } from '../compose/known-matches.ts';
import { bold, capital, count, list, number } from '../compose/portuguese.ts';
import { allCompetitions, scopeInWords } from '../compose/scope.ts';
import { measureNouns, tallyInWords } from '../compose/tally.ts';
import { tallyTable } from '../compose/tally-table.ts';
import { seasonLabel } from '../entities/season-years.ts';
import { isPlayed, matchFilter, type Played, selectMatches } from '../evidence/match-filter.ts';
import { listSources } from '../evidence/match-sources.ts';
import { tallyRow } from '../evidence/rows.ts';
import { type Tally, tally } from '../evidence/tally.ts';
import { tallyMeasures, tallyValue } from '../evidence/tally-measures.ts';
import type { Facts } from '../facts/facts.ts';
import { type Composed, defineKind } from '../kind.ts';
import { measureOf, rankedBy } from '../parse/measure.ts';
import type { Parsed } from '../parse/parsed.ts';
import { toMatchFilter } from '../parse/to-match-filter.ts';

const keys = ['arbitro', 'recinto', 'resultado', 'epoca', 'decada', 'mes', 'dia'] as const;

/** Matches counted by referee, ground, score, decade, month or day of the week: which has most, and how all of them stand. */
const schema = z.object({
  kind: z.literal('grouped-matches'),
  filter: matchFilter,
  by: z.enum(keys),
  measure: z.enum(tallyMeasures),
  fewest: z.boolean(),
});
type Query = z.infer<typeof schema>;
type Key = Query['by'];

const nouns = new Map<string, Key>([
  ['decada', 'decada'],
  ['decadas', 'decada'],
  ['mes', 'mes'],
  ['meses', 'mes'],
]);
const frequent = /^(?:frequente|comum|repetid|habitual|usual)/;

/** What the matches are to be told apart by. */
function keyOf(parsed: Parsed): Key | null {
  const { cues, tokens } = parsed;
  const superlative =
    cues.has('mais') || cues.has('maior') || cues.has('menos') || cues.has('menor') || cues.has('mais-jogos');
  const often = superlative || tokens.some((token) => frequent.test(token.norm) || token.norm === 'mais');
  if (cues.has('arbitro') && parsed.referees.length === 0 && often) return 'arbitro';
  if (cues.has('estadio-jogo') && parsed.grounds.length === 0 && often) return 'recinto';
  if (cues.has('resultado') && (tokens.some((token) => frequent.test(token.norm)) || cues.has('vezes')) && often)
    return 'resultado';
  // Tables tell the best season of all; at home or away only the matches do.
  const bySeason = (cues.has('epoca') || cues.has('epocas')) && (parsed.venue !== null || parsed.opponents.length > 0);
  if (bySeason && superlative && parsed.seasons.length === 0) return 'epoca';
  const at = tokens.findIndex((token) => nouns.has(token.norm));
  const apart = often || /^(?:por|cada)$/.test(tokens[at - 1]?.norm ?? '');
  if (at >= 0 && apart && parsed.date === null) return nouns.get(tokens[at]?.norm ?? '') ?? null;
  return apart && tokens.some(({ norm }) => norm === 'dia') && tokens.some(({ norm }) => norm === 'semana')
    ? 'dia'
    : null;
}

function recognise(parsed: Parsed) {
  const by = keyOf(parsed);
  if (
    !by ||
    ['jogador', 'treinador', 'presidente', 'pontos', 'lugar'].some((cue) => [...parsed.cues].some((has) => has === cue))
  )
    return null;
  const plain =
    by === 'arbitro' || by === 'resultado' ? { outcome: parsed.outcomes[0]?.outcome ?? null } : { outcome: null };
  // "a melhor época fora", "o pior mês": by wins, when nothing else is counted.
  const judges = parsed.cues.has('maior') || parsed.cues.has('menor');
  const fewest = parsed.cues.has('menos') || parsed.cues.has('menor');
  return {
    query: {
      kind: 'grouped-matches' as const,
      filter: { ...toMatchFilter(parsed), ...plain },
      by,
      measure:
        by === 'arbitro' || by === 'resultado'
          ? ('jogos' as const)
          : rankedBy(measureOf(parsed) ?? (judges ? 'vitorias' : null)),
      fewest,
    },
    score: 87,
  };
}

const weekdays = ['domingo', 'segunda-feira', 'terça-feira', 'quarta-feira', 'quinta-feira', 'sexta-feira', 'sábado'];
const isDated = (match: Played) => match.date?.length === 10;

/** The group a match belongs to; null when the record does not say. */
const groupOf: Record<Key, (match: Played) => string | null> = {
  arbitro: (match) => match.referee,
  recinto: (match) => match.stadium,
  resultado: (match) => `${match.goals_for}-${match.goals_against}`,
  epoca: (match) => seasonLabel(match.season),
  decada: (match) => `${Math.floor(match.season / 10) * 10}`,
  mes: (match) =>
    match.date && match.date.length >= 7 ? (monthNames[Number(match.date.slice(5, 7)) - 1] ?? null) : null,
  dia: (match) => (isDated(match) ? (weekdays[new Date(`${match.date}T12:00:00Z`).getUTCDay()] ?? null) : null),
};

interface Group {
  name: string;
  total: Tally;
}

interface Found {
  groups: Group[];
  matches: Played[];
  known: number;
}

function gather(query: Query, facts: Facts): Found {
  const matches = selectMatches(query.filter, facts).filter(isPlayed);
  const named = Map.groupBy(matches, groupOf[query.by]);
  const groups = [...named].flatMap(([name, own]) => (name === null ? [] : [{ name, total: tally(own) }]));
  const sign = query.fewest ? 1 : -1;
  const by = tallyValue[query.measure];
  groups.sort((a, b) => sign * (by(a.total) - by(b.total)) || (a.name < b.name ? -1 : 1));
  return { groups, matches, known: matches.length - (named.get(null)?.length ?? 0) };
}

const called: Record<Key, (name: string) => string> = {
  arbitro: (name) => name,
  recinto: (name) => name,
  resultado: (name) => name,
  epoca: (name) => name,
  decada: (name) => `a década de ${name}`,
  mes: (name) => name,
  dia: (name) => name,
};
const labels: Record<Key, [string, string, string]> = {
  recinto: ['O recinto', 'Recinto', 'Os recintos'],
  arbitro: ['O árbitro', 'Árbitro', 'Os árbitros'],
  resultado: ['O resultado', 'Resultado', 'Os resultados'],
  epoca: ['A época', 'Época', 'As épocas'],
  decada: ['A década', 'Década', 'As décadas'],
  mes: ['O mês', 'Mês', 'Os meses'],
  dia: ['O dia da semana', 'Dia', 'Os dias da semana'],
};
const inOrder: Partial<Record<Key, (name: string) => number>> = {
  decada: Number,
  mes: (name) => monthNames.indexOf(name),
  dia: (name) => weekdays.indexOf(name),
};

function table(query: Query, groups: readonly Group[]): AnswerTable {
  const order = inOrder[query.by];
  const rows = order ? groups.toSorted((a, b) => order(a.name) - order(b.name)) : groups.slice(0, 15);
  const label = labels[query.by][1];
  return tallyTable(
    { key: 'grupo', label },
    rows.map(({ name, total }) => ({
      id: `${query.by}-${name}`,
      name: called[query.by](name).replace(/^a /, ''),
      total,
      href: null,
      highlight: name === groups[0]?.name,
    })),
    { caption: `Jogos por ${label.toLowerCase()}`, total: groups.length, href: null },
  );
}

/** Groups with the same count that are named. */
const mostEqual = 6;

/** The limits of what was counted: few referees, or matches without a date. */
function coverage({ by, filter }: Query, { known, matches }: Found, facts: Facts): string {
  if (known === matches.length) return knownMatches(filter, facts)?.sentence ?? '';
  const lacking = by === 'arbitro' ? 'têm árbitro registado' : by === 'recinto' ? 'têm recinto registado' : 'têm data';
  return `Só ${number(known)} dos ${number(matches.length)} jogos ${lacking}.`;
}

function compose(query: Query, found: Found, facts: Facts): Composed {
  const [first] = found.groups;
  const scope = scopeInWords(query.filter, facts);
  if (!first)
    return noRecord(
      'grouped-matches',
      `Não tenho registo de jogos do Farense${scope ? ` ${scope}` : ''} que se possam contar assim.`,
    );
  const by = tallyValue[query.measure];
  const top = by(first.total);
  const equal = found.groups.filter(({ total }) => by(total) === top);
  const next = found.groups.filter(({ total }) => by(total) !== top).slice(0, 3);
  const name = called[query.by];
  const basis = [scope, allCompetitions(query.filter)].filter(Boolean).join(', ');
  const most =
    query.measure === 'jogos' && query.by === 'resultado'
      ? 'mais frequente'
      : `com ${query.fewest ? 'menos' : 'mais'} ${measureNouns[query.measure][1]}`;
  return composed('grouped-matches', {
    sentences: [
      `${labels[query.by][equal.length > 1 ? 2 : 0]} ${equal.length > 1 ? most.replace('frequente', 'frequentes') : most} (${basis || 'em todos os jogos'}) ${equal.length > 1 ? 'são' : 'é'} ${list(equal.slice(0, mostEqual).map((one) => bold(name(one.name))))}${equal.length > mostEqual ? ' e outros' : ''}: ${bold(count(top, ...measureNouns[query.measure]))}.`,
      equal.length === 1 ? `${capital(tallyInWords(first.total, false))}.` : '',
      next.length > 0 ? `Depois: ${list(next.map((one) => `${name(one.name)} (${number(by(one.total))})`))}.` : '',
      query.by === 'recinto' ? 'Os nomes são os dos registos: o mesmo recinto pode ter mais do que um.' : '',
      query.by === 'decada' ? 'As décadas contam-se pelo ano em que cada época começou.' : '',
      coverage(query, found, facts),
    ].filter(Boolean),
    figures: [{ label: name(first.name).replace(/^a /, ''), value: number(top) }],
    table: table(query, found.groups),
    followUps: ['E em casa?', 'E na I Divisão?'],
    evidence: {
      rows: [
        ...found.groups
          .slice(0, 20)
          .map((group) => tallyRow(`grupo-${group.name}`, group.total, { grupo: group.name })),
        tallyRow('todos', tally(found.matches), { ambito: scope, com_registo: found.known }),
      ],
      sources: listSources(found.matches, facts),
      coverage:
        found.known < found.matches.length
          ? { known: found.known, total: found.matches.length, note: `em ${number(found.known)} jogos` }
          : null,
    },
  });
}

export const groupedMatches = defineKind({
  kind: 'grouped-matches',
  schema,
  teamOnly: true,
  recognise,
  gather,
  compose,
});
