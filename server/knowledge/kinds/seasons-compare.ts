import { z } from 'zod';
import type { AnswerTable } from '#server/contracts/answer.ts';
import type { FactRow } from '#server/contracts/facts.ts';
import { composed } from '../compose/answers.ts';
import { bold, capital, list, ordinal } from '../compose/portuguese.ts';
import { theStage } from '../compose/stage-name.ts';
import { seasonLabel } from '../entities/season-years.ts';
import { seasonHref, standingEvidence, tableSource } from '../evidence/rows.ts';
import { rowOf, seasonLeague } from '../evidence/season-league.ts';
import type { Facts } from '../facts/facts.ts';
import { type Composed, defineKind } from '../kind.ts';
import type { Parsed } from '../parse/parsed.ts';

/** Two seasons (or more) side by side. */
const schema = z.object({ kind: z.literal('seasons-compare'), seasons: z.array(z.number().int()).min(2).max(4) });
type Query = z.infer<typeof schema>;

interface Side {
  season: number;
  stage: FactRow<'stages'> | null;
  row: FactRow<'standings'> | null;
}

function recognise(parsed: Parsed) {
  const seasons = [...new Set(parsed.inherited.has('times') ? [] : parsed.seasons)];
  const named =
    seasons.length >= 2
      ? seasons
      : parsed.cues.has('comparar') && seasons.length === 1 && parsed.focus.season !== undefined
        ? [parsed.focus.season, ...seasons]
        : [];
  if (new Set(named).size < 2 || parsed.opponents.length > 0 || parsed.date) return null;
  const or = parsed.tokens.some((token) => token.norm === 'ou');
  const score = parsed.cues.has('comparar') ? 88 : or ? 82 : 45;
  return { query: { kind: 'seasons-compare' as const, seasons: named.slice(0, 4) }, score };
}

const gather = (query: Query, facts: Facts): Side[] =>
  query.seasons.map((season) => {
    const league = seasonLeague(season, facts);
    return { season, stage: league?.main ?? null, row: league ? rowOf(league.main, facts.self.id, facts) : null };
  });

function sideSentence({ season, stage, row }: Side, facts: Facts): string {
  if (!stage || !row) return `De ${seasonLabel(season)} não tenho registo da classificação.`;
  return `Em ${bold(seasonLabel(season))}: ${bold(`${ordinal(row.position)} lugar`)} ${theStage(stage, 'em', facts)}, com ${row.points} pontos${row.won === null ? '' : ` (${row.won}-${row.drawn}-${row.lost}, ${row.goals_for}-${row.goals_against} em golos)`}.`;
}

/** Which was better: a higher tier first, then a better place. */
function verdict(sides: readonly Side[]): string {
  const ranked = sides
    .filter((side) => side.row && side.stage)
    .sort((a, b) => (a.stage?.tier ?? 9) - (b.stage?.tier ?? 9) || (a.row?.position ?? 99) - (b.row?.position ?? 99));
  const [first, second] = ranked;
  if (!first || !second) return '';
  if (first.stage?.tier === second.stage?.tier && first.row?.position === second.row?.position)
    return 'O lugar foi o mesmo.';
  return first.stage?.tier !== second.stage?.tier
    ? `${capital(seasonLabel(first.season))} foi num escalão acima.`
    : `A melhor classificação foi a de ${seasonLabel(first.season)}.`;
}

const measures: { key: string; label: string; of: (row: FactRow<'standings'>) => string | number | null }[] = [
  { key: 'lugar', label: 'Lugar', of: (row) => ordinal(row.position) },
  { key: 'pontos', label: 'Pontos', of: (row) => row.points },
  { key: 'j', label: 'Jogos', of: (row) => row.played },
  { key: 'v', label: 'Vitórias', of: (row) => row.won },
  { key: 'e', label: 'Empates', of: (row) => row.drawn },
  { key: 'd', label: 'Derrotas', of: (row) => row.lost },
  { key: 'gm', label: 'Golos marcados', of: (row) => row.goals_for },
  { key: 'gs', label: 'Golos sofridos', of: (row) => row.goals_against },
];

function compareTable(sides: readonly Side[]): AnswerTable {
  return {
    caption: `Épocas lado a lado: ${list(sides.map((side) => seasonLabel(side.season)))}`,
    columns: [
      { key: 'medida', label: '', title: 'Medida', align: 'left' },
      ...sides.map((side) => ({
        key: String(side.season),
        label: seasonLabel(side.season),
        title: null,
        align: 'right' as const,
      })),
    ],
    rows: measures.map((measure) => ({
      id: measure.key,
      cells: {
        medida: measure.label,
        ...Object.fromEntries(sides.map((side) => [String(side.season), side.row ? measure.of(side.row) : null])),
      },
      href: null,
      highlight: false,
    })),
    total: measures.length,
    href: null,
  };
}

function compose(_query: Query, sides: Side[], facts: Facts): Composed {
  const known = sides.filter((side) => side.row !== null);
  return composed('seasons-compare', {
    outcome: known.length === 0 ? 'no-record' : 'answered',
    sentences: [...sides.map((side) => sideSentence(side, facts)), verdict(sides)].filter(Boolean),
    table: known.length > 0 ? compareTable(sides) : null,
    links: known.map((side) => ({ label: `Ver a época ${seasonLabel(side.season)}`, href: seasonHref(side.season) })),
    evidence: {
      rows: known.flatMap((side) => (side.row ? [standingEvidence(side.row, facts)] : [])),
      sources: known.flatMap((side) => (side.stage ? [tableSource(side.stage, facts.self.id, facts)] : [])),
    },
    focus: sides[0] ? { season: sides[0].season } : {},
  });
}

export const seasonsCompare = defineKind({
  kind: 'seasons-compare',
  schema,
  teamOnly: true,
  recognise,
  gather,
  compose,
});
