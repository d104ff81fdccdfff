import { adminEndpoint } from '#server/http/admin-endpoint.ts';
import { readOverview } from '#server/overview/read-overview.ts';

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  GET: ['viewer', async () => Response.json(await readOverview(), { headers: { 'Cache-Control': 'no-store' } })],
});
