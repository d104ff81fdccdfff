import { listActions } from '#server/db/audit.ts';
import { adminEndpoint } from '#server/http/admin-endpoint.ts';

const limit = 100;

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  GET: [
    'viewer',
    async (request) => {
      const { searchParams } = new URL(request.url);
      const before = Number(searchParams.get('before'));
      const userName = searchParams.get('user');
      const filter = { limit, ...(before > 0 ? { before } : {}), ...(userName ? { userName } : {}) };
      return Response.json({ actions: await listActions(filter) });
    },
  ],
});
