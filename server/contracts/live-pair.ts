/** What the release gate compares: one evaluation in a few figures. Shares are from 0 to 1; null where nothing counted. */
export interface GateScores {
  readonly questions: number;
  /** Share of right answers, as a fan gets them. */
  readonly accuracy: number | null;
  /** Figures shown that no record has. */
  readonly falseFigures: number;
  /** Of the refusals, the share that had to be. */
  readonly refusalPrecision: number | null;
  /** Of the questions with evidence, the share that the model answered by itself, nothing replaced, and rightly. */
  readonly ownAnswers: number | null;
}

/** A model with an adapter over it, by the names that people use; null: see `server/db/schema.ts`. */
export interface ModelPair {
  readonly model: string | null;
  readonly adapter: string | null;
}

/** What answers, or answered, and how that came about. */
export interface LivePair extends ModelPair {
  readonly id: number;
  readonly action: 'publish' | 'rollback';
  readonly evaluation: GateScores | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly by: string;
  readonly previous: number | null;
}
