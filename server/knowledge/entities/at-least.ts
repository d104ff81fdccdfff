import type { Token } from './tokens.ts';

/** A lower bound: goals scored or conceded in a match, or the margin of its result. */
export interface AtLeast {
  of: 'marcados' | 'sofridos' | 'diferenca';
  value: number;
}

const isMoreThan = (tokens: readonly Token[], index: number) =>
  tokens[index - 1]?.norm === 'de' && tokens[index - 2]?.norm === 'mais';

/** "5 ou mais golos", "por 4 ou mais", "pelo menos 3 golos", "por mais de 5". */
export function findAtLeast(tokens: readonly Token[]): AtLeast | null {
  const at = tokens.findIndex((token, index) => {
    if (token.kind !== 'number') return false;
    const or = tokens[index + 1]?.norm === 'ou' && tokens[index + 2]?.norm === 'mais';
    return (
      or || isMoreThan(tokens, index) || (tokens[index - 1]?.norm === 'menos' && tokens[index - 2]?.norm === 'pelo')
    );
  });
  const more = isMoreThan(tokens, at);
  const value = Number(tokens[at]?.norm) + (more ? 1 : 0);
  if (at < 0 || value > 25) return null;
  if (tokens[more ? at - 3 : at - 1]?.norm === 'por') return { of: 'diferenca', value };
  if (tokens.some((token) => /^(?:sofr|encaix|lev)/.test(token.norm))) return { of: 'sofridos', value };
  return tokens.some((token) => /^(?:marc|fiz|fez|golo)/.test(token.norm)) ? { of: 'marcados', value } : null;
}
