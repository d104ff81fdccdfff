import { listToldAlerts } from '#server/alerts/list-told-alerts.ts';
import { adminEndpoint } from '#server/http/admin-endpoint.ts';

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  GET: ['viewer', async () => Response.json({ alerts: await listToldAlerts(100) })],
});
