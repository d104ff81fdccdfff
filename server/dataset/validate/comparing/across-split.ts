import type { DatasetFile } from '../../rows/dataset-row.ts';

/** One of the two files is for training and the other for validation. */
export function acrossSplit(files: readonly DatasetFile[], a: number, b: number): boolean {
  const roles = [files[a]?.role, files[b]?.role];
  return roles.includes('train') && roles.includes('valid');
}

/** Why rules about leakage cannot run, or null when there is both a training and a validation file. */
export function withoutSplit({ files }: { files: readonly DatasetFile[] }): string | null {
  const has = (role: string) => files.some((file) => file.role === role);
  return has('train') && has('valid') ? null : 'não foram dados um ficheiro de treino e um de validação';
}
