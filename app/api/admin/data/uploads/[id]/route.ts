import { deleteUpload } from '#server/dataset/uploads/list-uploads.ts';
import { recordAction } from '#server/db/audit.ts';
import { adminEndpoint } from '#server/http/admin-endpoint.ts';

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  DELETE: [
    'admin',
    async (_, { params, user }) => {
      deleteUpload(String(params.id));
      await recordAction(user, 'apagou um carregamento', { upload: String(params.id) });
      return Response.json({ deleted: true });
    },
  ],
});
