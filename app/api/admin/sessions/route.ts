import { listSessions } from '#server/auth/sessions.ts';
import { adminEndpoint } from '#server/http/admin-endpoint.ts';

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  GET: ['viewer', async (_request, context) => Response.json({ sessions: await listSessions(context) })],
});
