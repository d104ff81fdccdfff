import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { DatasetError } from '../dataset-error.ts';
import { hashText } from '../index/hash-text.ts';
import { PartitionedRecords } from '../index/partitioned-records.ts';
import type { DatasetFile, DatasetRow } from '../rows/dataset-row.ts';
import { LineWriter } from '../rows/line-writer.ts';
import { parseRow } from '../rows/parse-row.ts';
import { type Line, readLines } from '../rows/read-lines.ts';
import { type WrittenFormat, writeRow } from '../rows/write-row.ts';
import { datasetFiles } from '../validate/dataset-files.ts';
import type { RuleContext } from '../validate/rule.ts';
import { cleanRow, type Reason } from './clean-row.ts';
import { readWindows1252 } from './read-windows-1252.ts';

export interface CleanOptions {
  /** Where the clean rows go; beside the input as `<name>.limpo.jsonl` when not given. */
  readonly output?: string;
  /** Replace the input, of which a copy `<name>.bak` is kept. */
  readonly inPlace?: boolean;
  readonly format?: WrittenFormat;
  readonly seasons?: RuleContext['seasons'];
  readonly signal?: AbortSignal;
}

export interface CleanReport {
  readonly input: string;
  readonly output: string;
  /** Rows that could not be kept, with their reasons; null when there is none. */
  readonly quarantine: string | null;
  /** The copy of the input, where it was replaced. */
  readonly backup: string | null;
  read: number;
  written: number;
  quarantined: number;
  duplicates: number;
  blank: number;
  /** Rows changed by each repair. */
  readonly repairs: Record<string, number>;
  /** Rows kept back for each reason. */
  readonly reasons: Record<string, number>;
}

/**
 * Repairs what can be repaired without loss, leaves out exact copies, and moves every other bad row to a quarantine
 * file with its reasons. Running it again changes nothing. The output appears only when it is complete.
 * @throws {DatasetError} when the input cannot be read or would be overwritten
 */
export async function cleanFile(input: string, options: CleanOptions = {}): Promise<CleanReport> {
  const [file] = await datasetFiles([input]);
  if (!file) throw new DatasetError(`O ficheiro ${input} não existe: verifica o nome e a pasta.`);
  const output = outputOf(input, options);
  const workspace = mkdtempSync(join(tmpdir(), 'farense-clean-'));
  const pass = new CleanPass(file, output, workspace, options);
  try {
    for await (const lines of readLines(input, options.signal)) {
      for (const line of lines) pass.take(line);
    }
    await pass.leaveOutCopies();
    return pass.publish(options.inPlace ? backUp(input) : null);
  } finally {
    pass.close();
    rmSync(workspace, { recursive: true, force: true });
  }
}

class CleanPass {
  private readonly file: DatasetFile;
  private readonly output: string;
  private readonly format: WrittenFormat;
  private readonly context: RuleContext;
  private readonly kept: LineWriter;
  private readonly held: LineWriter;
  private readonly copies: PartitionedRecords;
  private readonly report: Omit<CleanReport, 'quarantine' | 'backup'>;

  constructor(file: DatasetFile, output: string, workspace: string, options: CleanOptions) {
    this.file = file;
    this.output = output;
    this.format = options.format ?? 'prompt-completion';
    this.context = { countTokens: null, maxTokens: 0, seasons: options.seasons ?? null, files: [file], workspace };
    this.kept = new LineWriter(`${output}.${process.pid}.tmp`);
    this.held = new LineWriter(`${quarantineOf(output)}.${process.pid}.tmp`);
    this.copies = new PartitionedRecords(workspace, 'copies', 3);
    this.report = {
      input: file.path,
      output,
      read: 0,
      written: 0,
      quarantined: 0,
      duplicates: 0,
      blank: 0,
      repairs: {},
      reasons: {},
    };
  }

  take(line: Line): void {
    this.report.read += 1;
    const readable = line.validUtf8 ? line : readWindows1252(this.file.path, line);
    if (readable !== line) count(this.report.repairs, 'windows-1252');
    const row = parseRow(readable, this.file);
    if (row.problems.some(({ rule }) => rule === 'blank-line')) {
      this.report.blank += 1;
      return;
    }
    const cleaned = cleanRow(row, this.context);
    if (cleaned.reasons.length > 0) this.hold(row, cleaned.reasons);
    else this.keep(cleaned.row, cleaned.repaired);
  }

  /** Second pass, only where there are copies: the first of each stays. */
  async leaveOutCopies(): Promise<void> {
    const extra = new Uint8Array(Math.ceil(this.kept.lines / 8));
    for (const [, ...others] of this.copies.groups()) {
      for (const [, , index = 0] of others) {
        extra[index >> 3] = (extra[index >> 3] ?? 0) | (1 << (index & 7));
        this.report.duplicates += 1;
      }
    }
    if (this.report.duplicates > 0)
      await this.kept.filter((index) => ((extra[index >> 3] ?? 0) & (1 << (index & 7))) === 0);
    this.report.written = this.kept.lines;
  }

  publish(backup: string | null): CleanReport {
    this.kept.moveTo(this.output);
    const quarantine = quarantineOf(this.output);
    if (this.held.lines > 0) this.held.moveTo(quarantine);
    else rmSync(quarantine, { force: true });
    return { ...this.report, quarantine: this.held.lines > 0 ? quarantine : null, backup };
  }

  close(): void {
    this.kept.discard();
    this.held.discard();
    this.copies.close();
  }

  private keep(row: DatasetRow, repaired: ReadonlySet<string>): void {
    for (const name of repaired) count(this.report.repairs, name);
    const { high, low } = hashText(`${row.prompt}\u0000${row.completion}`);
    this.copies.add(high, low, this.kept.lines);
    this.kept.write(writeRow(row, this.format));
  }

  private hold(row: DatasetRow, reasons: readonly Reason[]): void {
    this.report.quarantined += 1;
    for (const rule of new Set(reasons.map((reason) => reason.rule))) count(this.report.reasons, rule);
    this.held.write(JSON.stringify({ file: this.file.path, line: row.line, reasons, raw: row.raw }));
  }
}

function outputOf(input: string, { output, inPlace }: CleanOptions): string {
  if (inPlace) return input;
  const target = output ?? input.replace(/(\.jsonl)?$/, '.limpo.jsonl');
  if (resolve(target) !== resolve(input)) {
    if (existsSync(dirname(resolve(target)))) return target;
    throw new DatasetError(`A pasta de ${target} não existe: cria-a ou escolhe outra saída.`);
  }
  throw new DatasetError(`A saída é o próprio ${input}: escolhe outro nome, ou usa --in-place (guarda uma cópia).`);
}

const quarantineOf = (output: string): string => output.replace(/(\.jsonl)?$/, '.quarentena.jsonl');

/** Copies the input to a name that is still free. */
function backUp(input: string): string {
  let name = `${input}.bak`;
  for (let i = 1; existsSync(name); i++) name = `${input}.bak.${i}`;
  copyFileSync(input, name);
  return name;
}

function count(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}
