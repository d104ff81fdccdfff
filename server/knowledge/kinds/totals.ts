import { z } from 'zod';
import { composed, noRecord } from '../compose/answers.ts';
import { knownMatches } from '../compose/known-matches.ts';
import { matchSentence } from '../compose/match-sentence.ts';
import { matchTable } from '../compose/match-table.ts';
import { bold, capital, count, decimal, list, number, percent, theCompetition } from '../compose/portuguese.ts';
import { allCompetitions, scopeInWords } from '../compose/scope.ts';
import { tallyInWords } from '../compose/tally.ts';
import { type MatchFilter, matchFilter, selectMatches } from '../evidence/match-filter.ts';
import { listSources } from '../evidence/match-sources.ts';
import { computedRow, matchRow, tallyRow } from '../evidence/rows.ts';
import { seasonHasTable } from '../evidence/season-league.ts';
import { tally } from '../evidence/tally.ts';
import type { Facts, Match } from '../facts/facts.ts';
import { type Composed, defineKind } from '../kind.ts';
import type { Cue } from '../lexicon/cues.ts';
import { type Measure, measureOf, measures } from '../parse/measure.ts';
import type { Parsed } from '../parse/parsed.ts';
import { hasTime, toMatchFilter } from '../parse/to-match-filter.ts';
import { seasonStanding } from './season-standing.ts';

/** How many: matches, wins, draws, defeats, goals, in any slice; also averages, shares, and home against away. */
const schema = z.object({
  kind: z.literal('totals'),
  filter: matchFilter,
  measure: z.enum(measures),
  as: z.enum(['total', 'media', 'percentagem', 'casa-fora']),
  /** "já ganhámos…?": yes or no comes first. */
  yesNo: z.boolean(),
});
type Query = z.infer<typeof schema>;

const never: Cue[] = ['jogador', 'treinador', 'presidente', 'titulo'];
const others: Cue[] = [
  'epocas',
  'serie',
  'pontos',
  'lugar',
  'adversario',
  'assistencia',
  'maior',
  'menor',
  'subir',
  'descer',
  'eliminado',
];

function asOf(parsed: Parsed): Query['as'] {
  if (parsed.cues.has('media')) return 'media';
  if (parsed.cues.has('percentagem')) return 'percentagem';
  return parsed.bothVenues ? 'casa-fora' : 'total';
}

function recognise(parsed: Parsed) {
  const as = asOf(parsed);
  const counting =
    parsed.cues.has('quantos') || parsed.cues.has('vezes') || parsed.claimedCount !== null || as !== 'total';
  const yesNo = parsed.cues.has('nunca') && (parsed.outcomes.length > 0 || parsed.cues.has('jogo'));
  const shootOuts = parsed.cues.has('penaltis') && parsed.opponents.length === 0 && parsed.date === null;
  const blank = (parsed.cues.has('sem-sofrer') || parsed.cues.has('sem-marcar')) && parsed.cues.has('jogo');
  const bareGoals = blank || parsed.cues.has('golos-marcados') || parsed.cues.has('golos-sofridos') || shootOuts;
  if ((!counting && !yesNo && !bareGoals) || never.some((cue) => parsed.cues.has(cue))) return null;
  const measure = measureOf(parsed) ?? (as === 'casa-fora' ? 'jogos' : null);
  if (!measure) return null;
  let score = counting ? 64 : yesNo || shootOuts ? 62 : blank ? 70 : hasTime(parsed) ? 56 : 34;
  if (others.some((cue) => parsed.cues.has(cue))) score -= 34;
  if (parsed.cues.has('mais') || parsed.cues.has('menos')) score -= as === 'total' ? 22 : 0;
  if ((parsed.cues.has('ultimo') || parsed.cues.has('primeiro')) && !parsed.period) score -= 6;
  if (parsed.cues.has('marcadores')) score -= 5;
  // "por quantos ganhámos" asks for the score of a match.
  if (parsed.cues.has('resultado') && !parsed.cues.has('vezes')) score -= 36;
  const asOutcome = measure === 'vitorias' || measure === 'empates' || measure === 'derrotas';
  const filter = {
    ...toMatchFilter(parsed),
    outcome: asOutcome || measure.startsWith('golos') ? null : (parsed.outcomes[0]?.outcome ?? null),
    score: parsed.score,
  };
  return { query: { kind: 'totals' as const, filter, measure, as, yesNo: yesNo && !counting }, score };
}

const gather = (query: Query, facts: Facts): Match[] => selectMatches(query.filter, facts);

const wanted: Partial<Record<Measure, Match['outcome']>> = { vitorias: 'V', empates: 'E', derrotas: 'D' };

/** The matches that a measure counts. */
function counted(measure: Measure, matches: readonly Match[]): Match[] {
  const played = matches.filter((match) => match.outcome !== null);
  const outcome = wanted[measure];
  if (outcome) return played.filter((match) => match.outcome === outcome);
  if (measure === 'sem-sofrer') return played.filter((match) => match.goals_against === 0);
  if (measure === 'sem-marcar') return played.filter((match) => match.goals_for === 0);
  if (measure === 'penaltis') return played.filter((match) => match.penalties_for !== null);
  return played;
}

function amount(measure: Measure, matches: readonly Match[]): number {
  const total = tally(matches);
  if (measure === 'golos-marcados') return total.goals_for;
  if (measure === 'golos-sofridos') return total.goals_against;
  if (measure === 'golos') return total.goals_for + total.goals_against;
  return counted(measure, matches).length;
}

const isGoals = (measure: Measure) => measure.startsWith('golos');

/** "venceu 3 vezes", "nunca venceu". */
const times = (verb: string, value: number) =>
  value === 0 ? bold(`nunca ${verb}`) : `${verb} ${bold(count(value, 'vez', 'vezes'))}`;

function claim(measure: Measure, matches: readonly Match[]): string {
  const value = amount(measure, matches);
  const total = tally(matches);
  const said: Record<Measure, string> = {
    jogos: `fez ${bold(count(value, 'jogo'))}`,
    vitorias: times('venceu', value),
    empates: times('empatou', value),
    derrotas: times('perdeu', value),
    'golos-marcados': `marcou ${bold(count(value, 'golo'))}`,
    'golos-sofridos': `sofreu ${bold(count(value, 'golo'))}`,
    golos: `marcou ${bold(count(total.goals_for, 'golo'))} e sofreu ${bold(number(total.goals_against))}`,
    'sem-sofrer': `não sofreu golos em ${bold(count(value, 'jogo'))}`,
    'sem-marcar': `não marcou em ${bold(count(value, 'jogo'))}`,
    penaltis: `foi a ${bold(count(value, 'desempate'))} por penáltis`,
  };
  return said[measure];
}

function byCompetition(query: Query, matches: readonly Match[]): string {
  if (query.filter.competition || query.filter.opponentIds.length > 0 || query.measure === 'golos') return '';
  const groups = Map.groupBy(matches, (match) => match.competition);
  if (groups.size < 2 || groups.size > 4) return '';
  const parts = [...groups].map(
    ([competition, group]) => `${number(amount(query.measure, group))} ${theCompetition(competition, 'em')}`,
  );
  return `Por competição: ${list(parts)}.`;
}

const venuesInOrder = [
  ['casa', 'em casa'],
  ['fora', 'fora'],
  ['neutro', 'em campo neutro'],
  ['desconhecido', 'em local por registar'],
] as const;

function byVenue(query: Query, matches: readonly Match[]): string {
  if (query.filter.venue || query.measure === 'golos') return '';
  const at = (venue: Match['venue']) =>
    amount(
      query.measure,
      matches.filter((match) => match.venue === venue),
    );
  const parts = venuesInOrder.flatMap(([venue, name]) => (at(venue) > 0 ? [{ value: at(venue), name }] : []));
  const [only] = parts;
  if (only && parts.length === 1) return `Sempre ${only.name}.`;
  return parts.length > 0 ? `Foram ${list(parts.map(({ value, name }) => `${number(value)} ${name}`))}.` : '';
}

function gamesInWords(query: Query, played: number): string {
  // With a score asked for, the matches counted are already those with that score.
  if (query.filter.bound) return '';
  if (query.filter.score) return ` por ${query.filter.score.first}-${query.filter.score.second}`;
  if (query.measure === 'jogos') return '';
  return query.measure.startsWith('sem-') ? `, de ${number(played)} que fez` : ` em ${count(played, 'jogo')}`;
}

function totalSentence(query: Query, matches: readonly Match[], scope: string): string {
  const total = tally(matches);
  const games = gamesInWords(query, total.played);
  const everything = allCompetitions(query.filter);
  const basis = everything ? `, ${everything}` : '';
  return `${scope ? `${capital(scope)}, o` : 'O'} Farense ${claim(query.measure, matches)}${games}${basis}.`;
}

const yesNoVerb = ({ measure }: Query): string =>
  measure === 'vitorias' ? 'venceu' : measure === 'empates' ? 'empatou' : measure === 'derrotas' ? 'perdeu' : 'jogou';

function yesNoSentence(query: Query, matches: readonly Match[], facts: Facts): string[] {
  const hits = counted(query.measure, matches);
  const last = hits.at(-1);
  const scope = scopeInWords(query.filter, facts);
  if (!last)
    return [
      `Não: ${scope ? `${scope}, ` : ''}o Farense ${bold(`nunca ${yesNoVerb(query)}`)} nos registos. Em ${count(matches.length, 'jogo')} tem ${tallyInWords(tally(matches))}.`,
    ];
  return [
    `Sim: ${scope ? `${scope}, ` : ''}o Farense ${yesNoVerb(query)} ${bold(count(hits.length, 'vez', 'vezes'))} ${query.filter.score || query.filter.bound ? 'nos registos' : `em ${count(tally(matches).played, 'jogo')}`}.`,
    matchSentence(last, 'No mais recente, o Farense'),
  ];
}

function averageSentence(query: Query, matches: readonly Match[], scope: string): string {
  const value = amount(query.measure, matches);
  const total = tally(matches);
  const games = isGoals(query.measure) ? total.scored : total.played;
  const where = scope ? `${capital(scope)}, a` : 'A';
  if (query.as === 'percentagem' || !isGoals(query.measure)) {
    const name = query.measure === 'jogos' ? 'vitorias' : query.measure;
    const share = amount(name, matches);
    return `${where} percentagem de ${name.replace('vitorias', 'vitórias')} do Farense é de ${bold(percent(share / total.played))}: ${number(share)} em ${count(total.played, 'jogo')}.`;
  }
  const names: Partial<Record<Measure, string>> = {
    'golos-marcados': 'golos marcados',
    'golos-sofridos': 'golos sofridos',
    golos: 'golos (marcados e sofridos)',
  };
  return `${where} média do Farense é de ${bold(decimal(value / games))} ${names[query.measure]} por jogo: ${number(value)} em ${count(games, 'jogo')}.`;
}

function homeAwaySentences(matches: readonly Match[], scope: string): string[] {
  return (['casa', 'fora'] as const).map((venue) => {
    const total = tally(matches.filter((match) => match.venue === venue));
    return `${capital(`${venue === 'casa' ? 'em casa' : 'fora'}${scope ? ` ${scope}` : ''}`)}: ${bold(count(total.played, 'jogo'))}, ${tallyInWords(total)}.`;
  });
}

function sentencesFor(query: Query, matches: Match[], facts: Facts): string[] {
  const scope = scopeInWords({ ...query.filter, score: null }, facts);
  if (query.as === 'casa-fora') return homeAwaySentences(matches, scope);
  if (query.yesNo) return yesNoSentence(query, matches, facts);
  if (query.as !== 'total') return [averageSentence(query, matches, scope)];
  const total = tally(matches);
  return [
    totalSentence(query, matches, scope),
    byCompetition(query, matches) ||
      (query.filter.seasons.length === 1 && query.measure !== 'jogos' ? '' : byVenue(query, matches)),
    query.measure === 'jogos' || (query.filter.opponentIds.length > 0 && !query.filter.score && !query.filter.bound)
      ? `${query.measure === 'jogos' ? 'Somou' : 'Ao todo soma'} ${tallyInWords(total)}.`
      : '',
    knownMatches(query.filter, facts)?.sentence ?? '',
    query.measure !== 'jogos' && total.unknown > 0
      ? `De ${count(total.unknown, 'jogo')} não há resultado registado.`
      : '',
  ];
}

/** Whether the league table alone holds what is asked. */
function tableAnswers({ filter }: Query): boolean {
  const league =
    filter.competition === null || filter.competition.by === 'tier' || filter.competition.values[0] === 'liga';
  return (
    league &&
    filter.opponentIds.length === 0 &&
    filter.venue === null &&
    filter.round === null &&
    filter.score === null &&
    filter.date === null
  );
}

function compose(query: Query, matches: Match[], facts: Facts): Composed {
  const scope = scopeInWords(query.filter, facts);
  const total = tally(matches);
  const [onlySeason] = query.filter.seasons;
  if (total.played === 0 && onlySeason !== undefined && tableAnswers(query) && seasonHasTable(onlySeason, facts)) {
    // 2006/07 has a league table but no matches on record.
    return seasonStanding.answer(
      { kind: 'season-standing', seasons: [onlySeason], clubId: facts.self.id, asked: 'registo', claimed: null },
      facts,
    );
  }
  if (total.played === 0) return nothing(query.filter, scope, facts);
  const hits = counted(query.measure, matches);
  const listed = !isGoals(query.measure) && query.as === 'total' && hits.length > 0 && hits.length < matches.length;
  const season = query.filter.seasons[0];
  return composed('totals', {
    sentences: sentencesFor(query, matches, facts).filter(Boolean),
    figures:
      query.as === 'total'
        ? [
            { label: labels[query.measure], value: number(amount(query.measure, matches)) },
            { label: 'V-E-D', value: `${total.won}-${total.drawn}-${total.lost}` },
          ]
        : [],
    table:
      listed || (query.filter.opponentIds.length > 0 && query.measure === 'jogos')
        ? matchTable(`Jogos: ${labels[query.measure]} ${scope}`.trim(), [...hits].reverse())
        : null,
    followUps: ['E em casa?', 'E fora?', 'E na Taça de Portugal?'],
    evidence: {
      rows: [
        tallyRow('total', total, {
          ambito: scope,
          [query.measure]: amount(query.measure, matches),
          ...(query.as === 'media' && total.scored > 0
            ? { media: decimal(amount(query.measure, matches) / total.scored) }
            : {}),
          ...(query.as === 'percentagem'
            ? {
                percentagem: percent(
                  counted(query.measure === 'jogos' ? 'vitorias' : query.measure, matches).length / total.played,
                ),
              }
            : {}),
        }),
        ...(['casa', 'fora', 'neutro', 'desconhecido'] as const).map((venue) =>
          tallyRow(`total-${venue}`, tally(matches.filter((match) => match.venue === venue)), {
            local: venue,
            valor: amount(
              query.measure,
              matches.filter((match) => match.venue === venue),
            ),
          }),
        ),
        ...[...Map.groupBy(matches, (match) => match.competition)].map(([competition, group]) =>
          computedRow(`total-${competition.id}`, {
            competicao: competition.short_name,
            valor: amount(query.measure, group),
            jogos: group.length,
          }),
        ),
        ...hits.slice(-10).map(matchRow),
      ],
      sources: listSources(hits.length > 0 ? hits : matches, facts),
      coverage: knownMatches(query.filter, facts)?.coverage ?? null,
    },
    focus: season === undefined ? {} : { season },
  });
}

const labels: Record<Measure, string> = {
  jogos: 'jogos',
  vitorias: 'vitórias',
  empates: 'empates',
  derrotas: 'derrotas',
  'golos-marcados': 'golos marcados',
  'golos-sofridos': 'golos sofridos',
  golos: 'golos',
  'sem-sofrer': 'jogos sem sofrer',
  'sem-marcar': 'jogos sem marcar',
  penaltis: 'desempates por penáltis',
};

function nothing(filter: MatchFilter, scope: string, facts: Facts): Composed {
  const all = tally(
    selectMatches({ ...filter, venue: null, competition: null, outcome: null, score: null, round: null }, facts),
  );
  const nearby = all.played > 0 ? [`Sem esses limites há ${count(all.played, 'jogo')}: ${tallyInWords(all)}.`] : [];
  return noRecord('totals', `Não tenho registo de jogos do Farense ${scope}.`.replace(' .', '.'), nearby, {
    evidence: { rows: [tallyRow('total', all, { ambito: scope })] },
  });
}

export const totals = defineKind({ kind: 'totals', schema, teamOnly: true, recognise, gather, compose });
