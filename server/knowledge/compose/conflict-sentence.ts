import type { Evidence } from '#server/contracts/evidence.ts';

const ended = (text: string) => text.replace(/\.$/, '');

/** Every version, each with who says so. */
export const conflictSentence = ({ versions }: Evidence['conflicts'][number]): string =>
  `As fontes não concordam: ${versions.map(({ text, source }) => `${ended(text)} (${source})`).join('; ')}.`;
