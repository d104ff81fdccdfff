import { z } from 'zod';
import { positions } from '../../lexicon/topics.ts';
import { hasCue } from '../../parse/has-cue.ts';
import { seasonsInQuestion } from '../../parse/moment.ts';
import type { Parsed } from '../../parse/parsed.ts';

/** Who was in the squad: of a season, in a position, of a nationality or from a place, with a number on the shirt. */
export const squadQuery = z.object({
  kind: z.literal('squad'),
  seasons: z.array(z.number().int()),
  from: z.number().int().nullable(),
  to: z.number().int().nullable(),
  position: z.enum(positions).nullable(),
  /** A country, or `estrangeiro` for every one but Portugal. */
  country: z.string().nullable(),
  countryPlural: z.string().nullable(),
  /** Where they were born, in words and as places. */
  born: z.object({ plural: z.string(), places: z.array(z.string()), country: z.string().nullable() }).nullable(),
  shirt: z.number().int().nullable(),
  age: z.enum(['mais-novo', 'mais-velho']).nullable(),
});
export type SquadQuery = z.infer<typeof squadQuery>;

const asksOther = (parsed: Parsed): boolean =>
  parsed.people.length > 0 ||
  parsed.themes.includes('cores') ||
  (parsed.opponents.length > 0 && !parsed.inherited.has('opponents')) ||
  hasCue(parsed, 'treinador', 'presidente', 'injecao', 'melhor-marcador', 'mais-jogos', 'marcadores') ||
  hasCue(parsed, 'arbitro', 'adversario', 'golos', 'subir', 'descer');

/** The number on the shirt: "a camisola 7", "quem era o 33 em 2022/23?". */
function shirtOf(parsed: Parsed): number | null {
  const bare = parsed.cues.has('pessoa') && parsed.seasons.length > 0 && !parsed.cues.has('lugar');
  return parsed.cues.has('camisola') || bare ? parsed.count : null;
}

function ageOf({ cues }: Parsed): SquadQuery['age'] {
  if (cues.has('mais-novo')) return 'mais-novo';
  return cues.has('mais-velho') ? 'mais-velho' : null;
}

export function recogniseSquad(parsed: Parsed) {
  if (asksOther(parsed)) return null;
  const [shirt, age, [position = null]] = [shirtOf(parsed), ageOf(parsed), parsed.positions];
  const aboutPlayers = hasCue(parsed, 'plantel', 'jogador');
  const narrowed =
    position !== null ||
    parsed.nationality !== null ||
    parsed.birthplace !== null ||
    shirt !== null ||
    (age !== null && aboutPlayers);
  if (!aboutPlayers && !narrowed) return null;
  const named = parsed.seasons.length + parsed.years.length > 0 || parsed.period !== null || parsed.resumed;
  const played = hasCue(parsed, 'jogo', 'pessoa', 'lista', 'quantos');
  if (!aboutPlayers && !named && !played && !parsed.nationality && !parsed.birthplace) return null;
  const seasons = parsed.period ? [] : seasonsInQuestion(parsed).slice(0, 2);
  return {
    query: {
      kind: 'squad' as const,
      seasons: named || !narrowed ? seasons : [],
      from: parsed.period?.from ?? null,
      to: parsed.period?.to ?? null,
      position,
      country: parsed.nationality?.country ?? null,
      countryPlural: parsed.nationality?.plural ?? null,
      born: parsed.birthplace,
      shirt,
      age,
    },
    score: aboutPlayers && (named || narrowed) ? 84 : 72,
  };
}
