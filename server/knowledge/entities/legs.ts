import type { Token } from './tokens.ts';

/** Which of the two matches of a tie. */
export type Leg = 1 | 2;

const ordinals = new Map<string, Leg>([
  ['primeira', 1],
  ['1', 1],
  ['segunda', 2],
  ['2', 2],
]);

/** Words from the ordinal to "mão": "1.ª mão" has signs between. */
const farthest = 3;

export const legOf = (token: Token | undefined): Leg | null => ordinals.get(token?.norm ?? '') ?? null;

/** "na primeira mão", "2.ª mão". */
export function findLeg(tokens: readonly Token[], used: Set<number>): Leg | null {
  const at = tokens.findIndex((token) => token.norm === 'mao');
  for (let index = at - 1; at >= 0 && index >= Math.max(0, at - farthest); index -= 1) {
    const leg = legOf(tokens[index]);
    if (leg === null) continue;
    for (let each = index; each <= at; each += 1) used.add(each);
    return leg;
  }
  return null;
}
