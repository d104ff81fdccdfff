import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { z } from 'zod';
import { paths } from '#server/config/paths.ts';
import { FarenseError } from '#server/contracts/errors.ts';

/** What stands in the file: `version` grows by one with each change. */
export interface Versioned<T> {
  readonly version: number;
  readonly entries: readonly T[];
}

/**
 * A JSON file of entries that several admins change. Whoever changes it names the version that they saw; when somebody
 * else was faster nothing is written. Reading, checking and writing happen in one go, so two requests cannot interleave.
 */
export class VersionedFile<T> {
  readonly path: string;
  private readonly schema: z.ZodType<Versioned<T>>;

  constructor(path: string, entry: z.ZodType<T>) {
    this.path = path;
    this.schema = z.object({ version: z.int().min(0), entries: z.array(entry) });
  }

  /** @throws {FarenseError} not-readable when the file was damaged; it names the file. */
  read(): Versioned<T> {
    if (!existsSync(this.path)) return { version: 0, entries: [] };
    const parsed = this.schema.safeParse(this.parse());
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw this.damaged(`${issue?.path.join('.')}: ${issue?.message}`);
  }

  /**
   * Writes what `change` makes of the entries.
   * @throws {FarenseError} conflict when the file is no longer at `expected`
   */
  change(expected: number, change: (entries: readonly T[]) => readonly T[]): Versioned<T> {
    const { version, entries } = this.read();
    if (version !== expected)
      throw new FarenseError('conflict', `viste a versão ${expected} e já existe a versão ${version}`);
    const next = { version: version + 1, entries: change(entries) };
    mkdirSync(dirname(this.path), { recursive: true });
    const draft = `${this.path}.${process.pid}.tmp`;
    writeFileSync(draft, `${JSON.stringify(next, null, 2)}\n`);
    renameSync(draft, this.path);
    return next;
  }

  private parse(): unknown {
    try {
      return JSON.parse(readFileSync(this.path, 'utf8'));
    } catch {
      throw this.damaged('não é JSON válido');
    }
  }

  private damaged(what: string): FarenseError {
    const shown = relative(paths.root, this.path).startsWith('..') ? this.path : relative(paths.root, this.path);
    return new FarenseError('damaged-file', `${shown}: ${what}`);
  }
}
