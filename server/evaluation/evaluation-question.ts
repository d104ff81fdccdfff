import type { Outcome } from '#server/contracts/answer.ts';

/** One question of the evaluation with what its reply must and must not say. */
export interface EvaluationQuestion {
  id: string;
  origin: 'hand' | 'generated';
  /** Kind of matter, as shown in the report: "épocas", "seguimento". */
  kind: string;
  /** How it is written: "telemóvel", "gralhas". */
  style: string;
  /** The conversation, oldest first; the last turn is the question that is judged. */
  turns: string[];
  /** All of these must be in the reply; an inner list means any one of its items. Items as `textMatcher` reads them. */
  must: (string | string[])[];
  mustNot: string[];
  outcomes: Outcome[];
  /** How the truth was established. */
  note: string;
}
