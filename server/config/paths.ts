import { resolve } from 'node:path';
import { env } from './env.ts';

/** Bundled into the site, a module has no folder of its own; the site's server runs in the root. */
const here: string | undefined = import.meta.dirname;

/** The repository's root. The only place that knows where data, models and runs live. */
export const root = here === undefined ? process.cwd() : resolve(here, '../..');

const inRoot = (...parts: string[]) => resolve(root, ...parts);

export const paths = {
  root,
  curated: inRoot('data/curated'),
  facts: inRoot('data/facts'),
  dataset: inRoot('data/farense_dataset.jsonl'),
  /** Source data of third parties; may be absent. */
  dados: resolve(root, env.FARENSE_DADOS),
  /** All that the running server writes. */
  dataDir: resolve(root, env.FARENSE_DATA_DIR),
  /** Derived files that can be deleted at any time: the facts index, stamps of set-up. */
  cache: inRoot('.cache'),
  indexFolder: inRoot('.cache/index'),
  migrations: inRoot('server/db/migrations'),
  models: inRoot(env.FARENSE_MODELS),
  runs: inRoot(env.FARENSE_RUNS),
  output: inRoot(env.FARENSE_OUTPUT),
  cli: inRoot('server/cli/main.ts'),
  jobWorker: inRoot('server/workers/job-worker.ts'),
  inferenceWorker: inRoot('server/workers/inference-worker.ts'),
  trainingWorker: inRoot('server/workers/training-worker.ts'),
} as const;
