import type { FactRow } from '#server/contracts/facts.ts';

const ended = (text: string) => text.replace(/\.$/, '');

/** Both versions, each with who says so. */
export const conflictSentence = ({ version_a, source_a, version_b, source_b }: FactRow<'conflicts'>): string =>
  `As fontes não concordam: ${ended(version_a)} (${source_a}); ${ended(version_b)} (${source_b}).`;
