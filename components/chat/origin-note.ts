import type { AnswerMetadata } from '#server/contracts/chat.ts';

/** Who wrote an answer, in small print; null while that is not known. */
export function originNote(path: AnswerMetadata['path']): string | null {
  if (path === 'model') return 'texto do modelo, verificado';
  return path === 'composed' ? 'texto composto dos registos' : null;
}
