import { estimateTokens, type TokenCounter } from '../count-tokens.ts';
import type { DatasetRow } from '../rows/dataset-row.ts';
import { parseRow } from '../rows/parse-row.ts';
import { readLines } from '../rows/read-lines.ts';
import { isRefusal } from '../text/is-refusal.ts';
import { datasetFiles } from '../validate/dataset-files.ts';

export interface LengthBin {
  /** Tokens, from this number up to and without the next bin's. */
  readonly from: number;
  readonly rows: number;
}

export interface DatasetStats {
  readonly files: readonly string[];
  readonly rows: number;
  readonly unreadable: number;
  /** Rows whose answer says that there is no record. */
  readonly refusals: number;
  readonly refusalShare: number;
  readonly byKind: Readonly<Record<string, number>>;
  readonly byOutcome: Readonly<Record<string, number>>;
  readonly bySeason: Readonly<Record<string, number>>;
  readonly byDecade: Readonly<Record<string, number>>;
  readonly tokens: {
    /** False: three bytes a token, because there is no tokenizer. */
    readonly measured: boolean;
    readonly longest: number;
    readonly mean: number;
    readonly over512: number;
    readonly histogram: readonly LengthBin[];
  };
  /** Distinct records that the rows name as their sources. */
  readonly records: ReadonlySet<string>;
  readonly entities: number;
}

const binWidth = 64;
const limit = 512;

/** Counts what is in dataset files, at the memory of the counts. @throws {DatasetError} when one cannot be read */
export async function datasetStats(paths: readonly string[], countTokens: TokenCounter | null): Promise<DatasetStats> {
  const counter = new Counter(countTokens);
  for (const file of await datasetFiles(paths)) {
    for await (const lines of readLines(file.path)) {
      for (const line of lines) if (line.text.trim() !== '') counter.add(parseRow(line, file));
    }
  }
  return counter.stats(paths);
}

class Counter {
  private readonly countTokens: TokenCounter | null;
  private rows = 0;
  private unreadable = 0;
  private refusals = 0;
  private tokens = 0;
  private longest = 0;
  private over = 0;
  private readonly kinds = new Map<string, number>();
  private readonly outcomes = new Map<string, number>();
  private readonly seasons = new Map<string, number>();
  private readonly decades = new Map<string, number>();
  private readonly bins = new Map<number, number>();
  private readonly records = new Set<string>();
  private readonly entities = new Set<string>();

  constructor(countTokens: TokenCounter | null) {
    this.countTokens = countTokens;
  }

  add(row: DatasetRow): void {
    if (row.format === null) {
      this.unreadable += 1;
      return;
    }
    this.rows += 1;
    if (refuses(row)) this.refusals += 1;
    this.addLength((this.countTokens ?? estimateTokens)(row));
    this.addMetadata(row.metadata ?? {});
  }

  stats(files: readonly string[]): DatasetStats {
    const { rows, unreadable, refusals, records } = this;
    return {
      files,
      rows,
      unreadable,
      refusals,
      refusalShare: rows === 0 ? 0 : refusals / rows,
      byKind: sorted(this.kinds),
      byOutcome: sorted(this.outcomes),
      bySeason: sorted(this.seasons),
      byDecade: sorted(this.decades),
      tokens: {
        measured: this.countTokens !== null,
        longest: this.longest,
        mean: rows === 0 ? 0 : this.tokens / rows,
        over512: this.over,
        histogram: [...this.bins]
          .sort(([a], [b]) => a - b)
          .map(([bin, count]) => ({ from: bin * binWidth, rows: count })),
      },
      records,
      entities: this.entities.size,
    };
  }

  private addLength(tokens: number): void {
    this.tokens += tokens;
    this.longest = Math.max(this.longest, tokens);
    if (tokens > limit) this.over += 1;
    bump(this.bins, Math.floor(tokens / binWidth));
  }

  private addMetadata({ tipo, resposta, epoca, entidade, fontes }: Readonly<Record<string, unknown>>): void {
    bump(this.kinds, typeof tipo === 'string' ? tipo : 'sem tipo');
    if (typeof resposta === 'string') bump(this.outcomes, resposta);
    if (typeof epoca === 'string' && /^\d{4}\//.test(epoca)) {
      bump(this.seasons, epoca);
      bump(this.decades, `${epoca.slice(0, 3)}0`);
    }
    if (typeof entidade === 'string') this.entities.add(entidade);
    if (Array.isArray(fontes)) for (const id of fontes) if (typeof id === 'string') this.records.add(id);
  }
}

/** Rows of our own say what they are; of others, the words tell. */
function refuses({ metadata, completion }: DatasetRow): boolean {
  const outcome = metadata?.resposta;
  return typeof outcome === 'string' ? outcome === 'sem-registo' : isRefusal(completion);
}

function bump<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

const sorted = (counts: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
