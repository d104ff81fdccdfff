import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { readLines } from './read-lines.ts';

const bufferedCharacters = 1 << 19;

/** Writes lines to a temporary file, which then takes the place of another. */
export class LineWriter {
  lines = 0;
  private readonly path: string;
  private file: number | null;
  private buffer = '';

  constructor(path: string) {
    this.path = path;
    this.file = openSync(path, 'w');
  }

  write(line: string): void {
    this.buffer += `${line}\n`;
    this.lines += 1;
    if (this.buffer.length > bufferedCharacters) this.flush();
  }

  /** Keeps only the lines whose index passes. */
  async filter(passes: (index: number) => boolean): Promise<void> {
    this.finish();
    const rest = new LineWriter(`${this.path}.rest`);
    let index = 0;
    for await (const lines of readLines(this.path)) {
      for (const { text } of lines) if (passes(index++)) rest.write(text);
    }
    rest.finish();
    renameSync(rest.path, this.path);
    this.lines = rest.lines;
  }

  moveTo(target: string): void {
    this.finish();
    renameSync(this.path, target);
  }

  /** Deletes the temporary file, if it is still there. */
  discard(): void {
    this.buffer = '';
    this.finish();
    rmSync(this.path, { force: true });
  }

  private finish(): void {
    if (this.file === null) return;
    this.flush();
    closeSync(this.file);
    this.file = null;
  }

  private flush(): void {
    if (this.file !== null && this.buffer !== '') writeSync(this.file, this.buffer);
    this.buffer = '';
  }
}
