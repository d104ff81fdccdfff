/**
 * A facts or curated file is missing or wrong.
 * The message, in Portuguese for the person who edits the file, names the file, the place in it and the way out.
 */
export class FactsError extends Error {
  override name = 'FactsError';
  readonly file: string;
  readonly line: number | null;
  readonly column: string | null;
  /** What is wrong, without the place and the way out. */
  readonly problem: string;

  constructor(place: { file: string; line?: number; column?: string }, problem: string, fix: string) {
    const where = [
      place.file,
      place.line === undefined ? '' : `linha ${place.line}`,
      place.column ? `coluna "${place.column}"` : '',
    ];
    super(`${where.filter(Boolean).join(', ')}: ${problem}\nPara resolver: ${fix}`);
    this.file = place.file;
    this.line = place.line ?? null;
    this.column = place.column ?? null;
    this.problem = problem;
  }
}
