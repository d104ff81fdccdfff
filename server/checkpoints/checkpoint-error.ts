/** A checkpoint could not be written or cannot be used. The message, in Portuguese, says which, why, and what to do. */
export class CheckpointError extends Error {
  override name = 'CheckpointError';
  readonly code: 'not-written' | 'disk-full' | 'corrupt' | 'none';

  constructor(code: CheckpointError['code'], message: string) {
    super(message);
    this.code = code;
  }
}
