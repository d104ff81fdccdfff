import { statSync } from 'node:fs';
import { remember } from '#server/config/remember.ts';
import { type DatasetStats, datasetStats } from './dataset-stats.ts';

/** The counts of a file without its list of records, which can be long. Lengths are estimated: a page must not wait. */
export type FileStats = Omit<DatasetStats, 'records' | 'files'>;

const mostKept = 8;
const cache = () => remember('dataset-file-stats', () => new Map<string, Promise<FileStats>>());

async function count(path: string): Promise<FileStats> {
  const { records: _, files: __, ...stats } = await datasetStats([path], null);
  return stats;
}

/** What is in a dataset file; counted again only when it changed. @throws {DatasetError} */
export function fileStats(path: string): Promise<FileStats> {
  const found = statSync(path, { throwIfNoEntry: false });
  const key = `${path} ${found?.size} ${found?.mtimeMs}`;
  const known = cache().get(key);
  if (known) return known;
  const counting = count(path);
  const oldest = cache().keys().next().value;
  if (cache().size >= mostKept && oldest !== undefined) cache().delete(oldest);
  cache().set(key, counting);
  counting.catch(() => cache().delete(key));
  return counting;
}
