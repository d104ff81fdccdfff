import { fold } from '../entities/fold.ts';

const patterns = [
  /\b(?:nao|nem) (?:\p{L}+ ){0,3}?(?:registos?|dados|const[ao]m?|sei|encontr\p{L}+|informac\p{L}+|trazem|traz|dizem)\b/u,
  /^(?:nos registos |isso )?(?:nao|falta)\b.*\b(?:registos?|dados|consta)\b/,
];

/** Whether a sentence says that the records do not have something. */
export const isRefusal = (sentence: string): boolean => patterns.some((pattern) => pattern.test(fold(sentence)));
