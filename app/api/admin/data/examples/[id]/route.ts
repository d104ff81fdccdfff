import { undoEdit } from '#server/dataset/overlay/change-dataset.ts';
import { recordAction } from '#server/db/audit.ts';
import { adminEndpoint } from '#server/http/admin-endpoint.ts';
import { seenVersion } from '#server/http/seen-version.ts';

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  DELETE: [
    'admin',
    async (request, { params, user }) => {
      const version = undoEdit(String(params.id), seenVersion(request));
      await recordAction(user, 'desfez uma alteração de um exemplo', { edit: String(params.id) });
      return Response.json({ version });
    },
  ],
});
