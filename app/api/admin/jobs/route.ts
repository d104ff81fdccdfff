import { jobKinds } from '#server/contracts/job.ts';
import { adminEndpoint } from '#server/http/admin-endpoint.ts';
import { listJobs } from '#server/jobs/read-job.ts';

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  GET: [
    'viewer',
    (request) => {
      const asked = new URL(request.url).searchParams.get('kind');
      const jobs = listJobs(jobKinds.find((kind) => kind === asked));
      return Response.json({ jobs: jobs.map(({ result: _, ...job }) => job) });
    },
  ],
});
