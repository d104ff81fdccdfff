import { fold } from '../entities/fold.ts';
import type { Token } from '../entities/tokens.ts';

const confirms =
  /(?:[\s,](?:certo|correto|verdade|confirmas|confirma|nao foi|nao e|nao foram|nao sao|pois nao))\s*\??\s*$/;
const opens = /^(?:e verdade que|confirmas que|confirma que|e certo que)/;
const counted = /\b\d+ (?:vezes|epocas|jogos|vitorias|derrotas|empates|subidas|descidas|titulos)\b/;
const asks = new Set([
  'quantos',
  'quantas',
  'quem',
  'qual',
  'quais',
  'quando',
  'onde',
  'que',
  'ultimos',
  'ultimas',
  'primeiros',
]);

/** The number that a question takes for true and only wants confirmed: "são 23 épocas, certo?", "ganhámos 5 vezes ao Porto?". */
export function findClaimedCount(text: string, tokens: readonly Token[], count: number | null): number | null {
  const folded = fold(text).trim();
  if (count === null || !counted.test(folded)) return null;
  const tagged = confirms.test(folded) || opens.test(folded);
  return tagged || (folded.endsWith('?') && !tokens.some((token) => asks.has(token.norm))) ? count : null;
}
