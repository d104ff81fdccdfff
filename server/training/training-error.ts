export const trainingErrorCodes = [
  'bad-config',
  'missing-data',
  'bad-data',
  'empty-dataset',
  'all-truncated',
  'no-parameters',
  'not-finite',
  'zero-loss',
  'different-material',
  'bad-checkpoint',
  'busy',
  'disk',
  'missing-run',
  'missing-model',
  'worker',
] as const;

export type TrainingErrorCode = (typeof trainingErrorCodes)[number];

/** Training cannot start or go on. The message, in Portuguese, says what happened, where, and what to do. */
export class TrainingError extends Error {
  override name = 'TrainingError';
  readonly code: TrainingErrorCode;

  constructor(code: TrainingErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
