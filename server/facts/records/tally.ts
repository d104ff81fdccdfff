export interface Tally {
  played: number;
  won: number;
  drawn: number;
  lost: number;
  goals_for: number;
  goals_against: number;
}

interface Result {
  outcome: 'V' | 'E' | 'D' | null;
  goals_for: number | null;
  goals_against: number | null;
}

/** Wins, draws, defeats and goals of the matches whose result is known. */
export function tally(matches: Result[]): Tally {
  const known = matches.filter((match) => match.outcome !== null);
  const count = (outcome: Result['outcome']) => known.filter((match) => match.outcome === outcome).length;
  const sum = (key: 'goals_for' | 'goals_against') => known.reduce((total, match) => total + (match[key] ?? 0), 0);
  return {
    played: known.length,
    won: count('V'),
    drawn: count('E'),
    lost: count('D'),
    goals_for: sum('goals_for'),
    goals_against: sum('goals_against'),
  };
}
