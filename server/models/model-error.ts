export const modelErrorCodes = [
  'missing-file',
  'bad-config',
  'unsupported',
  'corrupt-weights',
  'missing-tensor',
  'wrong-shape',
  'bad-adapter',
  'not-enough-memory',
  'not-enough-disk',
  'download',
  'bad-tokenizer',
] as const;

export type ModelErrorCode = (typeof modelErrorCodes)[number];

/** A model on disk cannot be used. The message says which file, what was expected and found, and what to do. */
export class ModelError extends Error {
  override name = 'ModelError';
  readonly code: ModelErrorCode;

  constructor(code: ModelErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
