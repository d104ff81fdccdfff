import { recordAction } from '#server/db/audit.ts';
import { deleteRun, readRun } from '#server/evaluation/history/run-files.ts';
import { adminEndpoint } from '#server/http/admin-endpoint.ts';

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  GET: ['viewer', (_, { params }) => Response.json(readRun(String(params.id)))],
  DELETE: [
    'admin',
    async (_, { params, user }) => {
      deleteRun(String(params.id));
      await recordAction(user, 'apagou uma avaliação', { evaluation: String(params.id) });
      return Response.json({ deleted: true });
    },
  ],
});
