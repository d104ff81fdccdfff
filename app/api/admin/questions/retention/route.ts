import { z } from 'zod';
import { recordAction } from '#server/db/audit.ts';
import { changeRetention, readRetention, retentionSchema } from '#server/db/retention.ts';
import { adminEndpoint } from '#server/http/admin-endpoint.ts';
import { readJson } from '#server/http/read-json.ts';

const change = z.object({ days: retentionSchema });

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  GET: ['viewer', async () => Response.json({ days: await readRetention() })],
  PUT: [
    'admin',
    async (request, { user }) => {
      const { days } = await readJson(request, change);
      const deleted = await changeRetention(days);
      await recordAction(user, 'mudou os dias que as perguntas ficam guardadas', { days, deleted });
      return Response.json({ days, deleted });
    },
  ],
});
