import type { EvaluationQuestion } from '../evaluation-question.ts';
import type { FactRows } from './fact-rows.ts';
import type { SeededRandom } from './seeded-random.ts';

/** A generated question before it is given an id and a manner of writing. */
export interface Draft {
  /** Distinguishes the template within its kind: "lugar". */
  template: string;
  turns: string[];
  must: EvaluationQuestion['must'];
  mustNot?: string[];
  /** `answered` when absent. */
  outcomes?: EvaluationQuestion['outcomes'];
  note: string;
}

/** All templates of one kind of question. */
export type Templates = (rows: FactRows, random: SeededRandom) => Draft[];
