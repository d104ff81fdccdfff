import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatasetError } from '../dataset-error.ts';
import type { DatasetFile, DatasetRow } from '../rows/dataset-row.ts';
import { locateField } from '../rows/locate-field.ts';
import { parseRow } from '../rows/parse-row.ts';
import { readLines } from '../rows/read-lines.ts';
import { datasetFiles } from './dataset-files.ts';
import type { Finding } from './finding.ts';
import { comparingRules, rowRules, ruleNames } from './registry.ts';
import type { ComparingRule, Comparison, Place, RowRule, RuleContext } from './rule.ts';

export interface ValidateOptions {
  /** Names of rules that are not to run. */
  readonly off?: readonly string[];
  readonly countTokens?: RuleContext['countTokens'];
  readonly maxTokens?: number;
  readonly seasons?: RuleContext['seasons'];
  /** Leave out the rules that compare rows, whose index needs disk space of about the file's size. */
  readonly rowsOnly?: boolean;
  readonly signal?: AbortSignal;
  /** Where temporary files go; the system's folder when not given. */
  readonly temporaryFolder?: string;
}

export interface ValidatedFile {
  readonly file: string;
  readonly role: DatasetFile['role'];
  lines: number;
  bytes: number;
}

export interface ValidationSummary {
  readonly files: readonly ValidatedFile[];
  readonly errors: number;
  readonly warnings: number;
  /** Findings by rule; rules that ran and found nothing have 0. */
  readonly byRule: Readonly<Record<string, number>>;
  /** Rules that could not run, and why. */
  readonly notChecked: readonly { rule: string; reason: string }[];
}

/**
 * Reads dataset files of any size and gives every finding: those of single rows as they are read, those that compare
 * rows at the end. Returns the summary. Constant memory; temporary files are removed however it ends.
 * @throws {DatasetError} when a rule to switch off does not exist or a file cannot be read
 */
export async function* validateFiles(
  paths: readonly string[],
  options: ValidateOptions = {},
): AsyncGenerator<Finding, ValidationSummary, void> {
  const files = await datasetFiles(paths);
  const workspace = mkdtempSync(join(options.temporaryFolder ?? tmpdir(), 'farense-validate-'));
  const run = new Run(files, options, workspace);
  try {
    for (const file of files) {
      for await (const lines of readLines(file.path, options.signal)) {
        for (const line of lines) run.see(parseRow(line, file));
        yield* run.take();
      }
    }
    for await (const finding of run.compare()) yield finding;
    return run.summary();
  } finally {
    run.close();
    rmSync(workspace, { recursive: true, force: true });
  }
}

class Run {
  private readonly files: readonly DatasetFile[];
  private readonly context: RuleContext;
  private readonly rowRules: readonly RowRule[];
  private readonly comparisons: readonly { rule: ComparingRule; comparison: Comparison }[];
  private readonly notChecked: { rule: string; reason: string }[] = [];
  private readonly validated: ValidatedFile[];
  private readonly byRule: Record<string, number> = {};
  private errors = 0;
  private warnings = 0;
  private waiting: Finding[] = [];

  constructor(files: readonly DatasetFile[], options: ValidateOptions, workspace: string) {
    this.files = files;
    const { countTokens = null, maxTokens = 512, seasons = null } = options;
    this.context = { countTokens, maxTokens, seasons, files, workspace };
    const off = new Set(knownRules(options.off ?? []));
    const comparing = options.rowsOnly ? [] : comparingRules;
    this.rowRules = rowRules.filter((rule) => this.runs(rule, off));
    this.comparisons = comparing
      .filter((rule) => this.runs(rule, off))
      .map((rule) => ({ rule, comparison: rule.start(this.context) }));
    this.validated = files.map(({ path, role }) => ({ file: path, role, lines: 0, bytes: 0 }));
  }

  see(row: DatasetRow): void {
    const file = this.validated[row.file.index];
    if (file) {
      file.lines += 1;
      file.bytes = row.offset + row.bytes;
    }
    for (const rule of this.rowRules) {
      rule.check(
        row,
        (message, place) => this.report(rule, row.file, row.line, columnOf(row, place), message),
        this.context,
      );
    }
    for (const { comparison } of this.comparisons) comparison.add(row);
  }

  *take(): Generator<Finding, void, void> {
    const { waiting } = this;
    this.waiting = [];
    yield* waiting;
  }

  async *compare(): AsyncGenerator<Finding, void, void> {
    for (const { rule, comparison } of this.comparisons) {
      for await (const { file, line, column = 1, message, other } of comparison.findings()) {
        const found = this.files[file];
        const compared = other ? { file: this.files[other.file]?.path ?? '', line: other.line } : undefined;
        if (found) this.report(rule, found, line, column, message, compared);
        yield* this.take();
      }
    }
  }

  summary(): ValidationSummary {
    const { validated: files, errors, warnings, byRule, notChecked } = this;
    return { files, errors, warnings, byRule, notChecked };
  }

  close(): void {
    for (const { comparison } of this.comparisons) comparison.close();
  }

  private runs(rule: RowRule | ComparingRule, off: ReadonlySet<string>): boolean {
    if (off.has(rule.name)) return false;
    const reason = rule.unavailable?.(this.context) ?? null;
    if (reason === null) this.byRule[rule.name] = 0;
    else this.notChecked.push({ rule: rule.name, reason });
    return reason === null;
  }

  private report(
    { name, severity }: RowRule | ComparingRule,
    file: DatasetFile,
    line: number,
    column: number,
    message: string,
    other?: Finding['other'],
  ): void {
    this.byRule[name] = (this.byRule[name] ?? 0) + 1;
    if (severity === 'error') this.errors += 1;
    else this.warnings += 1;
    this.waiting.push({ file: file.path, line, column, rule: name, severity, message, ...(other ? { other } : {}) });
  }
}

function knownRules(names: readonly string[]): readonly string[] {
  const unknown = names.filter((name) => !ruleNames.includes(name));
  if (unknown.length === 0) return names;
  throw new DatasetError(`A regra "${unknown[0]}" não existe. As regras são: ${ruleNames.join(', ')}.`);
}

/** The column of a place in a row's line. */
function columnOf(row: DatasetRow, place: Place = {}): number {
  if (place.column !== undefined) return place.column;
  if (place.field === undefined || row.format === null) return 1;
  return locateField(row.raw, pathOf(row, place.field), place.index ?? 0);
}

function pathOf(row: DatasetRow, field: 'prompt' | 'completion'): (string | number)[] {
  if (row.format === 'prompt-completion') return [field];
  if (row.format === 'text' || !row.messages) return ['text'];
  const answer = row.messages.findLastIndex(({ role }) => role === 'assistant');
  const turn =
    field === 'completion' ? answer : row.messages.slice(0, answer).findLastIndex(({ role }) => role === 'user');
  return ['messages', Math.max(0, turn), 'content'];
}
