import { basename } from 'node:path';
import type { ReportTable } from '#server/contracts/report.ts';
import type { TrainingConfig } from '#server/contracts/training-config.ts';

/** Where things lie on this machine is nobody's business; a name is enough. */
const paths: ReadonlySet<string> = new Set(['model', 'data']);

/** The configurations of runs, key by key: of one run all keys, of several those that differ. */
export function configTable(runs: readonly { name: string; config: TrainingConfig }[]): ReportTable {
  const keys = Object.keys(runs[0]?.config ?? {}).filter((key) => key !== 'output_dir' && key !== 'name');
  const rows = keys.map((key) => [key, ...runs.map(({ config }) => shown(key, config[key as keyof TrainingConfig]))]);
  const differing = rows.filter(([, first, ...others]) => others.some((value) => value !== first));
  return {
    title: runs.length > 1 ? 'Valores que diferem' : 'Todas as chaves',
    columns: [{ label: 'chave' }, ...runs.map(({ name }) => ({ label: runs.length > 1 ? name : 'valor' }))],
    rows: runs.length > 1 ? differing : rows,
  };
}

function shown(key: string, value: unknown): string {
  if (value === null || value === undefined) return '—';
  if (typeof value === 'boolean') return value ? 'sim' : 'não';
  if (Array.isArray(value)) return value.join(', ');
  return paths.has(key) ? basename(String(value)) : String(value).replace('.', typeof value === 'number' ? ',' : '.');
}
