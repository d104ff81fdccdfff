import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '#server/config/seeded-random.ts';
import { DatasetError } from '../dataset-error.ts';
import type { DatasetFile } from '../rows/dataset-row.ts';
import { LineWriter } from '../rows/line-writer.ts';
import { parseRow } from '../rows/parse-row.ts';
import { readLines } from '../rows/read-lines.ts';
import { type WrittenFormat, writeRow } from '../rows/write-row.ts';
import { datasetFiles } from '../validate/dataset-files.ts';
import { assignGroups } from './assign-groups.ts';
import { fileSha256 } from './file-sha256.ts';
import { findGroups, type GroupedRows } from './find-groups.ts';
import { findOverlap, type Overlap } from './find-overlap.ts';

export interface SplitOptions {
  /** Where train.jsonl, valid.jsonl and split_manifest.json go. */
  readonly folder: string;
  /** Share of the validation set, above 0 and below 1. */
  readonly share?: number;
  readonly seed?: number;
  readonly format?: WrittenFormat;
  readonly signal?: AbortSignal;
}

interface SplitPart {
  readonly file: string;
  readonly sha256: string;
  readonly rows: number;
  readonly byKind: Readonly<Record<string, number>>;
}

/** What was split, how, and the proof that nothing is on both sides. */
export interface SplitManifest {
  readonly seed: number;
  readonly share: number;
  readonly format: WrittenFormat;
  readonly input: { readonly file: string; readonly sha256: string; readonly rows: number };
  readonly groups: number;
  readonly largestGroup: number;
  readonly train: SplitPart;
  readonly valid: SplitPart;
  /** Findings of the three rules about leakage in the written files: all 0. */
  readonly overlap: Readonly<Record<string, number>>;
}

/** Pairs that the first reading missed are joined and the split is made again; it needs one or two rounds. */
const mostRounds = 6;

/**
 * Splits a dataset into train.jsonl and valid.jsonl, every kind in the same share on both sides, rows about the same
 * entity and near-copies always on the same one. The same input and seed give the same files, byte for byte.
 * @throws {DatasetError} when a row cannot be read or there are too few groups to part
 */
export async function splitFile(input: string, options: SplitOptions): Promise<SplitManifest> {
  const { share = 0.1, seed = 1910, format = 'prompt-completion', folder } = options;
  if (!(share > 0 && share < 1))
    throw new DatasetError(`A parte para validação (${share}) tem de ficar entre 0 e 1, como 0.1.`);
  const [file] = await datasetFiles([input]);
  if (!file) throw new DatasetError(`O ficheiro ${input} não existe: verifica o nome e a pasta.`);
  mkdirSync(folder, { recursive: true });
  const workspace = mkdtempSync(join(tmpdir(), 'farense-split-'));
  try {
    const rows = await findGroups(file, workspace, options.signal);
    for (let round = 0; round < mostRounds; round++) {
      const chosen = assignGroups(groupsOf(rows), share, seededRandom(seed));
      if (chosen.size === 0)
        throw new DatasetError(
          `${input}: as linhas estão todas ligadas entre si e não se podem dividir. Põe "metadata.entidade" em cada uma.`,
        );
      const written = await writeParts(file, rows, chosen, workspace, format);
      const overlap = await findOverlap(written.train.path, written.valid.path);
      if (overlap.pairs.length === 0)
        return await publish(file, rows, written, overlap, { ...options, share, seed, format });
      for (const { train, valid } of overlap.pairs)
        rows.groups.join(written.train.rows[train] ?? 0, written.valid.rows[valid] ?? 0);
    }
    throw new DatasetError(
      `${input}: ao fim de ${mostRounds} tentativas ainda havia exemplos parecidos dos dois lados. Corre data validate para os ver.`,
    );
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

function groupsOf({ groups, kinds }: GroupedRows) {
  const byRoot = new Map<number, Map<string, number>>();
  for (const [row, kind] of kinds.entries()) {
    const root = groups.rootOf(row);
    const counts = byRoot.get(root) ?? new Map<string, number>();
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    byRoot.set(root, counts);
  }
  return [...byRoot].map(([root, counts]) => ({ root, counts }));
}

interface WrittenPart {
  readonly path: string;
  /** Index in the input of each row. */
  readonly rows: number[];
}

async function writeParts(
  file: DatasetFile,
  { groups }: GroupedRows,
  chosen: ReadonlySet<number>,
  workspace: string,
  format: WrittenFormat,
) {
  const part = (name: string) => ({
    path: join(workspace, name),
    rows: [] as number[],
    writer: new LineWriter(join(workspace, `${name}.tmp`)),
  });
  const [train, valid] = [part('train.jsonl'), part('valid.jsonl')];
  let index = 0;
  for await (const lines of readLines(file.path)) {
    for (const line of lines) {
      if (line.text.trim() === '') continue;
      const target = chosen.has(groups.rootOf(index)) ? valid : train;
      target.rows.push(index++);
      const row = parseRow(line, file);
      // As it stands where the form is the same: splitting changes nothing.
      const same = format === 'prompt-completion' ? row.format === 'prompt-completion' : row.format === 'messages';
      target.writer.write(same ? line.text : writeRow(row, format));
    }
  }
  for (const { writer, path } of [train, valid]) writer.moveTo(path);
  return { train, valid } satisfies Record<string, WrittenPart>;
}

async function publish(
  file: DatasetFile,
  rows: GroupedRows,
  written: { train: WrittenPart; valid: WrittenPart },
  overlap: Overlap,
  { folder, seed, share, format }: Required<Pick<SplitOptions, 'folder' | 'seed' | 'share' | 'format'>>,
): Promise<SplitManifest> {
  const groups = groupsOf(rows);
  const sizes = groups.map(({ counts }) => [...counts.values()].reduce((sum, count) => sum + count, 0));
  const describe = async (part: WrittenPart, name: string): Promise<SplitPart> => {
    const byKind: Record<string, number> = {};
    for (const row of part.rows) {
      const kind = rows.kinds[row] ?? '';
      byKind[kind] = (byKind[kind] ?? 0) + 1;
    }
    return { file: name, sha256: await fileSha256(part.path), rows: part.rows.length, byKind };
  };
  const manifest: SplitManifest = {
    seed,
    share,
    format,
    input: { file: file.path, sha256: await fileSha256(file.path), rows: rows.groups.size },
    groups: groups.length,
    largestGroup: Math.max(...sizes),
    train: await describe(written.train, 'train.jsonl'),
    valid: await describe(written.valid, 'valid.jsonl'),
    overlap: overlap.byRule,
  };
  moveInto(written.train.path, join(folder, 'train.jsonl'));
  moveInto(written.valid.path, join(folder, 'valid.jsonl'));
  writeFileSync(join(folder, 'split_manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/** Across file systems a rename is not possible: copy beside the target, then rename. */
function moveInto(from: string, to: string): void {
  copyFileSync(from, `${to}.tmp`);
  renameSync(`${to}.tmp`, to);
}
