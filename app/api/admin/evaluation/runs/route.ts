import { listRuns } from '#server/evaluation/history/run-files.ts';
import { adminEndpoint } from '#server/http/admin-endpoint.ts';

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  GET: ['viewer', () => Response.json({ runs: listRuns() })],
});
