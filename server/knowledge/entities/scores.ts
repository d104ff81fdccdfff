import type { ClubMention } from './clubs.ts';
import type { Token } from './tokens.ts';

export interface Score {
  first: number;
  second: number;
}

const between = new Set(['-', 'a', 'contra', ':']);
const highest = 25;

/** A score in a question: "4-1", "4 a 1", "4x1". */
export function findScore(tokens: readonly Token[], used: Set<number>): Score | null {
  for (let index = 0; index + 2 < tokens.length; index += 1) {
    const [first, middle, second] = [tokens[index], tokens[index + 1], tokens[index + 2]];
    if (first?.kind !== 'number' || second?.kind !== 'number' || !between.has(middle?.norm ?? '')) continue;
    if (used.has(index) || used.has(index + 2)) continue;
    const score = { first: Number(first.norm), second: Number(second.norm) };
    if (score.first > highest || score.second > highest) continue;
    for (let offset = 0; offset < 3; offset += 1) used.add(index + offset);
    return score;
  }
  return findDrawnScore(tokens, used);
}

/** "empates a zero", "empatámos a 2", "os nulos": a draw tells both numbers. */
function findDrawnScore(tokens: readonly Token[], used: Set<number>): Score | null {
  for (const [index, token] of tokens.entries()) {
    if (token.norm === 'nulo' || token.norm === 'nulos') return { first: 0, second: 0 };
    const goals = tokens[index + 2];
    const drawn = /^empat|^igualdade/.test(token.norm) && tokens[index + 1]?.norm === 'a';
    if (!drawn || goals?.kind !== 'number' || goals.norm.length > 1 || used.has(index + 2)) continue;
    used.add(index + 1).add(index + 2);
    return { first: Number(goals.norm), second: Number(goals.norm) };
  }
  return null;
}

/** "Farense 5 Chaves 0": a number after each club. Farense's goals come first whatever the order. */
export function findScoreOfClubs(
  tokens: readonly Token[],
  ours: readonly ClubMention[],
  theirs: readonly ClubMention[],
  used: Set<number>,
): Score | null {
  const after = (club: ClubMention | undefined) => {
    const at = club ? club.index + club.length : -1;
    return tokens[at]?.kind === 'number' && !used.has(at) && Number(tokens[at]?.norm) <= highest ? at : null;
  };
  const [first, second] = [after(ours[0]), after(theirs[0])];
  if (first === null || second === null) return null;
  for (const at of [first, second]) used.add(at);
  return { first: Number(tokens[first]?.norm), second: Number(tokens[second]?.norm) };
}
