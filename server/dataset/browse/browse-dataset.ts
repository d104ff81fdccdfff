import { questionOf } from '#server/knowledge/prompt.ts';
import { foldText } from '#server/sources/fold-text.ts';
import { type DatasetEdit, type DatasetExample, exampleKey } from '../overlay/dataset-edit.ts';
import type { DatasetRow } from '../rows/dataset-row.ts';
import { parseRow } from '../rows/parse-row.ts';
import { readLines } from '../rows/read-lines.ts';
import { isRefusal } from '../text/is-refusal.ts';

/** What admins did to an example since the file was written; `aplicada`: the file already has it. */
export type RowState = 'igual' | 'editada' | 'rejeitada' | 'acrescentada' | 'aplicada';

export interface BrowseQuery {
  /** Words that question and answer must have, without accents and case. */
  readonly text?: string | undefined;
  readonly tipo?: string | undefined;
  readonly epoca?: string | undefined;
  readonly competicao?: string | undefined;
  readonly refusal?: boolean | undefined;
  readonly changed?: boolean | undefined;
  /** Only the row on this line. */
  readonly line?: number | undefined;
  readonly offset: number;
  readonly limit: number;
}

export interface BrowsedRow {
  /** Line in the file; null for what was added since. */
  readonly line: number | null;
  readonly key: string;
  readonly question: string;
  readonly example: DatasetExample;
  readonly refusal: boolean;
  readonly state: RowState;
  /** The change that made it so. */
  readonly edit: {
    readonly id: string;
    readonly by: string;
    readonly at: string;
    readonly reason: string | null;
  } | null;
}

export interface BrowsedPage {
  readonly total: number;
  readonly matching: number;
  readonly unreadable: number;
  readonly rows: readonly BrowsedRow[];
  /** Values to filter by, with how many rows have each. */
  readonly facets: {
    readonly tipo: Readonly<Record<string, number>>;
    readonly epoca: Readonly<Record<string, number>>;
    readonly competicao: Readonly<Record<string, number>>;
  };
}

/**
 * One page of the rows of a dataset file that fit a query, with admins' changes shown over them. Reads the file from
 * its beginning each time, at the memory of one page.
 * @param edits changes to show; none for files that were not built from the facts
 */
export async function browseDataset(
  path: string,
  query: BrowseQuery,
  edits: readonly DatasetEdit[] = [],
): Promise<BrowsedPage> {
  const browser = new Browser(query, edits);
  const file = { index: 0, path, role: null };
  for await (const lines of readLines(path)) {
    for (const line of lines) if (line.text.trim() !== '') browser.see(parseRow(line, file));
  }
  return browser.page();
}

class Browser {
  private readonly query: BrowseQuery;
  private readonly words: readonly string[];
  private readonly byKey: ReadonlyMap<string, DatasetEdit>;
  private readonly byResult: ReadonlyMap<string, DatasetEdit>;
  private readonly waiting: Map<string, DatasetEdit>;
  private readonly rows: BrowsedRow[] = [];
  private readonly facets = { tipo: new Map(), epoca: new Map(), competicao: new Map() } as Record<
    'tipo' | 'epoca' | 'competicao',
    Map<string, number>
  >;
  private total = 0;
  private matching = 0;
  private unreadable = 0;

  constructor(query: BrowseQuery, edits: readonly DatasetEdit[]) {
    this.query = query;
    this.words = foldText(query.text ?? '')
      .split(' ')
      .filter(Boolean);
    this.byKey = new Map(edits.flatMap((edit) => (edit.kind === 'add' ? [] : [[edit.key, edit]])));
    this.byResult = new Map(
      edits.flatMap((edit) => (edit.kind === 'reject' ? [] : [[exampleKey(edit.example), edit]])),
    );
    this.waiting = new Map(edits.flatMap((edit) => (edit.kind === 'add' ? [[edit.id, edit]] : [])));
  }

  see(row: DatasetRow): void {
    if (row.format === null) {
      this.unreadable += 1;
      return;
    }
    const { prompt, completion } = row;
    const stored = { prompt, completion, metadata: { ...row.metadata } };
    const key = exampleKey(stored);
    const made = this.byResult.get(key);
    if (made) this.waiting.delete(made.id);
    const edit = this.byKey.get(key);
    const state: RowState = made
      ? 'aplicada'
      : edit?.kind === 'edit'
        ? 'editada'
        : edit?.kind === 'reject'
          ? 'rejeitada'
          : 'igual';
    this.take(row.line, edit?.kind === 'edit' ? edit.example : stored, state, made ?? edit ?? null);
  }

  page(): BrowsedPage {
    // What was added since the file was written comes after its last line, as the next build will have it.
    for (const edit of this.waiting.values()) {
      if (edit.kind === 'add') this.take(null, edit.example, 'acrescentada', edit);
    }
    const { total, matching, unreadable, facets } = this;
    return {
      total,
      matching,
      unreadable,
      rows: this.rows,
      facets: { tipo: counted(facets.tipo), epoca: counted(facets.epoca), competicao: counted(facets.competicao) },
    };
  }

  private take(line: number | null, example: DatasetExample, state: RowState, edit: DatasetEdit | null): void {
    this.total += 1;
    const { tipo, epoca, competicao, resposta } = example.metadata;
    bump(this.facets.tipo, tipo);
    bump(this.facets.epoca, epoca);
    bump(this.facets.competicao, competicao);
    const refusal = typeof resposta === 'string' ? resposta === 'sem-registo' : isRefusal(example.completion);
    const row = { line, key: exampleKey(example), question: questionOf(example.prompt), example, refusal, state };
    if (!this.fits(row)) return;
    this.matching += 1;
    if (this.matching <= this.query.offset || this.rows.length >= this.query.limit) return;
    this.rows.push({ ...row, edit: edit && shown(edit) });
  }

  private fits({ line, question, example, refusal, state }: Omit<BrowsedRow, 'edit'>): boolean {
    const { query } = this;
    const { tipo, epoca, competicao } = example.metadata;
    if (query.line !== undefined && line !== query.line) return false;
    if (query.tipo !== undefined && tipo !== query.tipo) return false;
    if (query.epoca !== undefined && epoca !== query.epoca) return false;
    if (query.competicao !== undefined && competicao !== query.competicao) return false;
    if (query.refusal !== undefined && refusal !== query.refusal) return false;
    if (query.changed !== undefined && (state !== 'igual') !== query.changed) return false;
    if (this.words.length === 0) return true;
    const text = foldText(`${question} ${example.completion}`);
    return this.words.every((word) => text.includes(word));
  }
}

const shown = (edit: DatasetEdit): BrowsedRow['edit'] => ({
  id: edit.id,
  by: edit.by,
  at: edit.at,
  reason: edit.kind === 'reject' ? edit.reason : null,
});

function bump(counts: Map<string, number>, value: unknown): void {
  if (typeof value === 'string' && value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
}

const counted = (counts: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...counts].sort(([a], [b]) => a.localeCompare(b, 'pt')));
