import type { Token } from './tokens.ts';

/** What a match must have so many of: goals, crowd, or goals between the two sides. */
export interface Bound {
  of: 'marcados' | 'sofridos' | 'golos' | 'diferenca' | 'espectadores';
  min: number | null;
  max: number | null;
}

const mostGoals = 25;

/** "10.000" and "5 mil" are one number; gives its value and where it ends. */
function numberAt(tokens: readonly Token[], index: number): { value: number; end: number } | null {
  const token = tokens[index];
  if (token?.kind !== 'number') return null;
  const [dot, thousands] = [tokens[index + 1], tokens[index + 2]];
  if (dot?.norm === '.' && thousands?.kind === 'number' && thousands.norm.length === 3)
    return { value: Number(token.norm + thousands.norm), end: index + 3 };
  if (dot?.raw.toLowerCase() === 'mil') return { value: Number(token.norm) * 1000, end: index + 2 };
  return { value: Number(token.norm), end: index + 1 };
}

interface Limits {
  min: number | null;
  max: number | null;
  /** Where the expression begins. */
  start: number;
}

/** "mais de 5", "pelo menos 3", "5 ou mais", "menos de 2", "exatamente 4", or the number alone. */
function limitsAt(tokens: readonly Token[], index: number, end: number, value: number): Limits {
  const norm = (at: number) => tokens[at]?.norm ?? '';
  const [before, earlier] = [norm(index - 1), norm(index - 2)];
  if (before === 'de' && earlier === 'mais') return { min: value + 1, max: null, start: index - 2 };
  if (before === 'de' && earlier === 'menos') return { min: null, max: value - 1, start: index - 2 };
  if (before === 'menos' && (earlier === 'pelo' || earlier === 'ao'))
    return { min: value, max: null, start: index - 2 };
  if (norm(end) === 'ou' && norm(end + 1) === 'mais') return { min: value, max: null, start: index };
  if (norm(end) === 'ou' && norm(end + 1) === 'menos') return { min: null, max: value, start: index };
  return { min: value, max: value, start: index };
}

const units = /^(?:diferenca|espe[ct]+ador.*|pessoas?|adeptos)$/;
const said = (tokens: readonly Token[], words: RegExp) => tokens.some((token) => words.test(token.norm));
const crowd = /^(?:assistencia|espe[ct]+ador|pessoa|adepto|publico)/;

/** "apanhámos 8 do Porto": no noun follows, and no second number. */
const closedBy = (token: Token | undefined) =>
  token === undefined || /^(?:[?,.!]|d[aeo]s?|n[ao]s?|em|contra|com|fora)$/.test(token.norm);

/** What the number counts; null when nothing near it says. */
function countedBy(tokens: readonly Token[], limits: Limits, end: number): Bound['of'] | null {
  const after = tokens.slice(end, end + 4);
  const goals = said(after.slice(0, 3), /^golos?$/);
  const exact = limits.min === limits.max;
  if (said(after, crowd)) return 'espectadores';
  const difference = said(after, /^diferenca$/);
  // "por 3" ends there, or says of what; "por 3-1", "por 10 anos" do not.
  const closed = after[0] === undefined || goals || /^[?,.!]$/.test(after[0].norm) || !exact;
  if (difference || (tokens[limits.start - 1]?.norm === 'por' && closed)) return 'diferenca';
  const suffered = exact && closedBy(after[0]) ? tokens[limits.start - 1]?.norm : undefined;
  if (suffered && /^(?:lev|apanh|encaix|sofr)/.test(suffered)) return 'sofridos';
  if (exact && !goals) return null;
  if (said(tokens, /^(?:sofr|encaix|lev)/)) return 'sofridos';
  if (said(tokens, /^(?:marc(?!ador)|fizemos|fez|met)/)) return 'marcados';
  return goals ? 'golos' : null;
}

/**
 * "5 ou mais golos", "por mais de 4", "por 2 golos de diferença", "com mais de 10.000 espectadores".
 *
 * @param used indexes of the tokens that something else took; gets those of the bound
 */
export function findBound(tokens: readonly Token[], used: Set<number>): Bound | null {
  for (let index = 0; index < tokens.length; index += 1) {
    const number = used.has(index) ? null : numberAt(tokens, index);
    if (!number) continue;
    const limits = limitsAt(tokens, index, number.end, number.value);
    const of = countedBy(tokens, limits, number.end);
    if (!of || (of !== 'espectadores' && number.value > mostGoals)) continue;
    const noun = tokens.findIndex((token, at) => at >= number.end && units.test(token.norm));
    for (let at = limits.start; at <= Math.max(number.end - 1, Math.min(noun, number.end + 3)); at += 1) used.add(at);
    return { of, min: limits.min, max: limits.max };
  }
  return null;
}
