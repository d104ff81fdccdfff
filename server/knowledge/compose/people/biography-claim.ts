import type { Biography } from '#server/contracts/biography.ts';

const verbs = /^(?:Foi|Fez|Marcou|Jogou|Decidiu|Teve|Somou|Apontou|Disputou)\b/;
const attributed = /[Ss]egundo|iografia|ficha/;
const lower = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/** A fact of a biography as a sentence of its own: who it is about, and whether only the biography says so. */
export function biographyClaim({ facto, confirmado }: Biography['factos'][number], name: string): string {
  const headless = verbs.test(facto);
  const sentence = headless ? `${name} ${lower(facto)}` : facto;
  if (confirmado || attributed.test(facto)) return sentence;
  return `Segundo a biografia, ${headless ? sentence : lower(sentence)}`;
}
