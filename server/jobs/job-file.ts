import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from '#server/config/paths.ts';
import { type Job, jobIdSchema, jobSchema } from '#server/contracts/job.ts';

export const jobsFolder = join(paths.dataDir, 'jobs');

const fileOf = (id: string) => join(jobsFolder, `${jobIdSchema.parse(id)}.json`);

/** Replaces a job's file in one step, so that a page never reads half of it. */
export function writeJobFile(job: Job): void {
  mkdirSync(jobsFolder, { recursive: true });
  const temporary = `${fileOf(job.id)}.${process.pid}.tmp`;
  writeFileSync(temporary, `${JSON.stringify(job)}\n`);
  renameSync(temporary, fileOf(job.id));
}

/** A job as it was last written; undefined when there is none, or its file is damaged. */
export function readJobFile(id: string): Job | undefined {
  if (!jobIdSchema.safeParse(id).success) return undefined;
  try {
    return jobSchema.parse(JSON.parse(readFileSync(fileOf(id), 'utf8')));
  } catch {
    return undefined;
  }
}
