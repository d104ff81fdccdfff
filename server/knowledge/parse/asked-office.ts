import type { Facts } from '../facts/facts.ts';
import { matterOf } from './matter.ts';
import { leavesMomentOpen, seasonsInQuestion, type Which, whichOf } from './moment.ts';
import type { Parsed } from './parsed.ts';

/** What a question about whoever held an office says of when, and of whose office it is. */
export interface AskedOffice {
  seasons: number[];
  from: number | null;
  to: number | null;
  /** Which of the whole list, for when no season is meant. */
  which: Which | 'por-dizer';
  /** The match by which the season was told. */
  matchId: string | null;
  /** Another club's office, of which there are no records. */
  otherClubId: string | null;
}

const mostSeasons = 4;
const met = new Set(['com', 'contra', 'frente', 'ao', 'no', 'na', 'pelo', 'pela']);

/** The club whose office it is: "do Benfica", and not one that was only met: "contra o Benfica", "batemos o Benfica". */
function otherClub({ tokens, opponents, outcomes, inherited, mentionsSelf }: Parsed): string | null {
  const [club] = inherited.has('opponents') ? [] : opponents;
  if (!club || mentionsSelf) return null;
  const [before, earlier] = [tokens[club.index - 1], tokens[club.index - 2]];
  const article = /^[oa]$/.test(before?.norm ?? '');
  const object = article && (outcomes.length > 0 || met.has(earlier?.norm ?? ''));
  if (object || met.has(before?.norm ?? '') || before?.raw.toLowerCase() === 'à') return null;
  return club.clubIds[0] ?? null;
}

/** Reads when, and in which club: managers and presidents are asked for with the same words. */
export function askedOffice(parsed: Parsed, facts: Facts): AskedOffice {
  const matter = matterOf(parsed, facts);
  const which = whichOf(parsed);
  const named = parsed.seasons.length > 0 || parsed.years.length > 0 || parsed.date !== null;
  const implied = named || (which === null && !parsed.period);
  return {
    seasons: matter ? [matter.season] : implied ? seasonsInQuestion(parsed).slice(0, mostSeasons) : [],
    from: parsed.period?.from ?? null,
    to: parsed.period?.to ?? null,
    which: leavesMomentOpen(parsed)
      ? 'por-dizer'
      : (which ?? (parsed.period || parsed.nationality ? 'todos' : 'ultimo')),
    matchId: matter?.match.id ?? null,
    otherClubId: matter ? null : otherClub(parsed),
  };
}
