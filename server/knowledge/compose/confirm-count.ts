import type { Composed } from '../kind.ts';
import { number } from './portuguese.ts';

/** Kinds whose first figure is the number that such a question is about. */
const counting = new Set([
  'totals',
  'points',
  'divisions',
  'promotion',
  'seasons-by-place',
  'eliminations',
  'head-to-head',
]);

/** Says first whether the number that the question takes for true is the one on record. */
export function confirmCount(composed: Composed, claimed: number | null, kind: string): Composed {
  const { answer } = composed;
  const [figure] = answer.figures;
  if (claimed === null || !figure || !counting.has(kind) || answer.outcome !== 'answered') return composed;
  const actual = Number(figure.value.replaceAll('.', ''));
  if (!Number.isInteger(actual)) return composed;
  if (actual === claimed) return { ...composed, answer: { ...answer, sentences: ['Sim.', ...answer.sentences] } };
  const lead = `Não são ${number(claimed)}: são ${figure.value}.`;
  return {
    ...composed,
    answer: {
      ...answer,
      outcome: 'corrected',
      sentences: [lead, ...answer.sentences],
      evidence: { ...answer.evidence, premise: { claimed: number(claimed), actual: figure.value } },
    },
  };
}
