import type { Token } from '../entities/tokens.ts';

/** How many times, at the least and at the most. */
export interface TimesMet {
  min: number;
  max: number | null;
}

const only = new Set(['so', 'apenas', 'somente', 'unica', 'exatamente', 'unicamente']);
const near = 6;
/** What is counted: "mais de 50 jogos", "uma única vez". */
const unit = /^(?:vez|vezes|jogos?|vitorias?|empates?|derrotas?)$/;

/** "só uma vez", "mais de 40 jogos", "pelo menos dez vezes": how often something has to have happened; null when none is said. */
export function timesMet(tokens: readonly Token[]): TimesMet | null {
  const at = tokens.findIndex(
    (token, index) => unit.test(token.norm) && /^(?:\d+|uma|unica)$/.test(tokens[index - 1]?.norm ?? ''),
  );
  const before = tokens.slice(Math.max(0, at - near), at).map((token) => token.norm);
  const said = before.findLast((word) => /^(?:\d+|uma)$/.test(word));
  if (at < 0 || said === undefined) return null;
  const times = said === 'uma' ? 1 : Number(said);
  const longer = before.join(' ').endsWith(`mais do que ${said}`);
  if (longer) return { min: times + 1, max: null };
  const [word, earlier] = [before[before.indexOf(said) - 1], before[before.indexOf(said) - 2]];
  if (word === 'de' && earlier === 'mais') return { min: times + 1, max: null };
  if (word === 'de' && earlier === 'menos') return { min: 1, max: times - 1 };
  const [next, last] = [tokens[at + 1]?.norm ?? '', tokens[at + 2]?.norm ?? ''];
  if ((word === 'menos' && earlier === 'pelo') || (next === 'ou' && last === 'mais')) return { min: times, max: null };
  return before.some((one) => only.has(one)) || only.has(next) ? { min: times, max: times } : null;
}
