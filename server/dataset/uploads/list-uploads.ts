import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from '#server/config/paths.ts';
import { type PrepareReport, prepareReport, prepareReportFile } from './prepare-report.ts';
import { type UploadPart, uploadFiles, uploadFolder, uploadsFolder } from './upload-folder.ts';
import { type UploadInfo, uploadInfo, uploadInfoFile } from './upload-info.ts';

export interface Upload extends UploadInfo {
  /** What `data prepare` made of it; null before. */
  readonly prepared: PrepareReport | null;
  /** The files that are there. */
  readonly parts: readonly UploadPart[];
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** The uploaded files, the newest first. One whose description cannot be read is not shown. */
export function listUploads(dataDir = paths.dataDir): Upload[] {
  const folder = uploadsFolder(dataDir);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .reverse()
    .flatMap((id) => readUpload(join(folder, id)) ?? []);
}

function readUpload(folder: string): Upload | null {
  const info = uploadInfo.safeParse(readJson(join(folder, uploadInfoFile)));
  if (!info.success) return null;
  const prepared = prepareReport.safeParse(readJson(join(folder, prepareReportFile)));
  const parts = (Object.keys(uploadFiles) as UploadPart[]).filter((part) =>
    existsSync(join(folder, uploadFiles[part])),
  );
  return { ...info.data, prepared: prepared.data ?? null, parts };
}

/** @throws {FarenseError} not-found */
export function deleteUpload(id: string, dataDir = paths.dataDir): void {
  rmSync(uploadFolder(id, dataDir), { recursive: true, force: true });
}
