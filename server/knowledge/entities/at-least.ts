import type { Token } from './tokens.ts';

/** A lower bound: goals scored or conceded in a match, or the margin of its result. */
export interface AtLeast {
  of: 'marcados' | 'sofridos' | 'diferenca';
  value: number;
}

/** "5 ou mais golos", "por 4 ou mais", "pelo menos 3 golos". */
export function findAtLeast(tokens: readonly Token[]): AtLeast | null {
  const at = tokens.findIndex((token, index) => {
    if (token.kind !== 'number') return false;
    const or = tokens[index + 1]?.norm === 'ou' && tokens[index + 2]?.norm === 'mais';
    return or || (tokens[index - 1]?.norm === 'menos' && tokens[index - 2]?.norm === 'pelo');
  });
  const value = Number(tokens[at]?.norm);
  if (at < 0 || value > 25) return null;
  if (tokens[at - 1]?.norm === 'por') return { of: 'diferenca', value };
  if (tokens.some((token) => /^(?:sofr|encaix|lev)/.test(token.norm))) return { of: 'sofridos', value };
  return tokens.some((token) => /^(?:marc|fiz|fez|golo)/.test(token.norm)) ? { of: 'marcados', value } : null;
}
