export const releaseErrorCodes = [
  'missing',
  'not-an-adapter',
  'unusable',
  'busy',
  'nothing-before',
  'conflict',
] as const;

export type ReleaseErrorCode = (typeof releaseErrorCodes)[number];

/** Nothing could be published or rolled back. The message, in Portuguese, says why and what to do. */
export class ReleaseError extends Error {
  override name = 'ReleaseError';
  readonly code: ReleaseErrorCode;

  constructor(code: ReleaseErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
