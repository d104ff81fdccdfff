import { seasonLabel } from '../entities/season-years.ts';
import type { Match } from '../facts/facts.ts';
import { onDate } from './dates.ts';
import { bold, theClub, theCompetition } from './portuguese.ts';
import { roundInWords } from './rounds.ts';
import { scoreNotes, scoreText } from './score.ts';

const venues: Record<Match['venue'], string> = {
  casa: 'em casa',
  fora: 'fora',
  neutro: 'em campo neutro',
  desconhecido: '',
};

/** "em casa", "fora", or nothing when it is not known. */
export const venueInWords = (match: Match): string =>
  // A cup final has a home side only on paper.
  match.round === 'F' && match.competition.kind === 'taca' ? '' : venues[match.venue];

/** "na 27.ª jornada da I Divisão", "na final da Taça de Portugal". */
export function occasion(match: Match): string {
  const round = roundInWords(match.round);
  return round ? `${round} ${theCompetition(match.competition, 'de')}` : theCompetition(match.competition, 'em');
}

const claims = {
  V: (opponent: Match['opponent'], score: string) => `venceu ${theClub(opponent)} por ${score}`,
  E: (opponent: Match['opponent'], score: string) => `empatou ${score} com ${theClub(opponent)}`,
  D: (opponent: Match['opponent'], score: string) => `perdeu por ${score} com ${theClub(opponent)}`,
};

/** "venceu o Benfica por 4-1": verb, opponent and score, without the subject. */
export function resultPhrase(match: Match, emphasis = true): string {
  const score = scoreText(match);
  if (match.outcome === null) return `jogou com ${theClub(match.opponent)}, mas o resultado não está registado`;
  if (match.goals_for === null) {
    return {
      V: `venceu ${theClub(match.opponent)}`,
      E: `empatou com ${theClub(match.opponent)}`,
      D: `perdeu com ${theClub(match.opponent)}`,
    }[match.outcome];
  }
  return claims[match.outcome](match.opponent, emphasis ? bold(score) : score);
}

/** When it was: the date, or the season and that the date is missing. */
export function matchWhen(match: Match): string {
  return match.date ? onDate(match.date) : `em ${seasonLabel(match.season)} (data não registada)`;
}

/** A whole sentence about a match: "O Farense venceu o Benfica por 4-1, em casa, a 1 de abril de 1995, na 27.ª jornada da I Divisão." */
export function matchSentence(match: Match, subject = 'O Farense'): string {
  const notes = scoreNotes(match);
  const parts = [venueInWords(match), matchWhen(match), occasion(match)].filter(Boolean);
  const tail = notes.length > 0 ? ` (${notes.join('; ')})` : '';
  return `${subject} ${resultPhrase(match)}${tail}, ${parts.join(', ')}.`;
}
