/** Watches over one command that was started from the admin area, so that it outlives the server: `job-worker ID`. */
import { readJobFile } from '#server/jobs/job-file.ts';
import { runJob } from '#server/jobs/run-job.ts';

const job = readJobFile(process.argv[2] ?? '');
if (!job) throw new Error(`there is no job "${process.argv[2]}"`);
await runJob(job);
