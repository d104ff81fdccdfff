/** A dataset command cannot do what was asked. The message, in Portuguese, names the file and the way out. */
export class DatasetError extends Error {
  override name = 'DatasetError';
}
