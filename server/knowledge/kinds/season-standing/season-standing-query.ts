import { z } from 'zod';
import { seasonOn } from '../../entities/season-years.ts';
import { isOfLeague } from '../../evidence/is-of-league.ts';
import { latestTable } from '../../evidence/season-league.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Cue } from '../../lexicon/cues.ts';
import type { Parsed } from '../../parse/parsed.ts';
import { wantedSeasons } from '../../parse/wanted-seasons.ts';

/** A club's place, points and record in the league of one season (or of the two that a calendar year touches). */
export const seasonStandingQuery = z.object({
  kind: z.literal('season-standing'),
  seasons: z.array(z.number().int()).min(1).max(4),
  clubId: z.string(),
  asked: z.enum(['lugar', 'pontos', 'registo']),
  /** The place the question takes it to have been. */
  claimed: z.number().int().nullable(),
});
export type SeasonStandingQuery = z.infer<typeof seasonStandingQuery>;

const mostSeasons = 4;

const notAboutATable: Cue[] = [
  'jogador',
  'treinador',
  'presidente',
  'maior',
  'menor',
  'mais',
  'menos',
  'quantos',
  'vezes',
  'comparar',
  'serie',
  'confronto',
  'epocas',
  'tabela',
  'adversario',
  'media',
  'marcadores',
  'assistencia',
  'titulo',
  'eliminado',
];

/** "quem ficou em 5.º?" asks for the club of a place, not for the place of a club. */
const asksWho = (parsed: Parsed) => parsed.tokens.some((token) => token.norm === 'quem');

function askedOf(parsed: Parsed): SeasonStandingQuery['asked'] | null {
  const { cues } = parsed;
  const timed = wantedSeasons(parsed).length > 0;
  const aboutMatch =
    parsed.opponents.length > 0 ||
    cues.has('jogo') ||
    (parsed.focus.matchId !== undefined && parsed.seasons.length === 0);
  if (cues.has('lugar') || (cues.has('quanto-ficou') && !aboutMatch)) return 'lugar';
  if (parsed.place !== null && timed && !cues.has('pessoa') && !asksWho(parsed)) return 'lugar';
  if (cues.has('pontos')) return 'pontos';
  if (cues.has('diferenca-golos') && timed) return 'registo';
  return cues.has('registo') ? 'registo' : null;
}

/** Whether something else than a place in a table is asked for: a count, a ranking, a person. */
function asksOther(parsed: Parsed, asked: SeasonStandingQuery['asked']): boolean {
  const points = parsed.cues.has('pontos') && parsed.cues.has('quantos');
  return notAboutATable
    .filter(
      (cue) =>
        parsed.cues.has(cue) &&
        !(cue === 'epocas' && parsed.period) &&
        !(points && (cue === 'quantos' || cue === 'titulo')),
    )
    .some((cue) => cue !== 'quantos' || asked !== 'registo');
}

/** The club whose place is asked: Farense, or the one club named that is not left over from before. */
function clubOf(parsed: Parsed, facts: Facts): string {
  const [club] = parsed.opponents;
  if (!club || parsed.mentionsSelf || parsed.inherited.has('opponents') || parsed.cues.has('nos')) return facts.self.id;
  return club.clubIds[0] ?? facts.self.id;
}

const nowWords = /^(?:agora|estamos|atualmente|hoje)$/;

/** "nos últimos três anos": a period short enough to be told season by season. */
function fewSeasons({ period }: Parsed): number[] | null {
  if (period?.from == null || period.to === null || period.to - period.from >= mostSeasons) return null;
  const { from, to } = period;
  return Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
}

/** The seasons meant; none when the latest is as good as any; null when the question is about no season's table. */
function seasonsOf(parsed: Parsed): number[] | null {
  const named = (fewSeasons(parsed) ?? wantedSeasons(parsed)).slice(0, mostSeasons);
  if (named.length > 0) return named;
  if (parsed.tokens.some((token) => nowWords.test(token.norm)))
    // "como estamos com o Marítimo" is about the matches with it.
    return parsed.opponents.length > 0 ? null : [seasonOn(parsed.today)];
  // A place without a season asks for the season, not for the latest one.
  return parsed.place === null ? [] : null;
}

export function recogniseSeasonStanding(parsed: Parsed, facts: Facts) {
  const asked = askedOf(parsed);
  if (!asked || parsed.date || (parsed.period && !fewSeasons(parsed)) || parsed.round || asksOther(parsed, asked))
    return null;
  const seasons = seasonsOf(parsed);
  if (!seasons || !isOfLeague(parsed.competition)) return null;
  const rival = parsed.opponents.length > 0 && !parsed.inherited.has('opponents');
  // A record with a club is a head-to-head, not a table.
  if (rival && (asked === 'registo' || parsed.cues.has('resultado') || parsed.venue)) return null;
  return {
    query: {
      kind: 'season-standing' as const,
      seasons: seasons.length > 0 ? seasons : [latestTable(facts)],
      clubId: clubOf(parsed, facts),
      asked,
      claimed: typeof parsed.place === 'number' && parsed.seasons.length === 1 ? parsed.place : null,
    },
    score: seasons.length > 0 ? 80 : 55,
  };
}
