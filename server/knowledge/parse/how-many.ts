import type { Parsed } from './parsed.ts';

const several = /^(?:maiores|piores|melhores|menores)$/;
const usual = 5;
const most = 20;

/** How many of a ranking are asked for: "as 3 maiores", "top 5"; five when only the plural says that one is not enough. */
export function howMany(parsed: Parsed): number {
  if (parsed.count !== null && parsed.count > 0) return Math.min(parsed.count, most);
  return parsed.tokens.some((token) => several.test(token.norm)) ? usual : 1;
}
