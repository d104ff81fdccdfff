import { FarenseError } from '#server/contracts/errors.ts';
import { recordAction } from '#server/db/audit.ts';
import { adminEndpoint } from '#server/http/admin-endpoint.ts';
import { revokeShare } from '#server/reports/shares/revoke-share.ts';

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  DELETE: [
    'admin',
    async (_request, { params, user }) => {
      if (!(await revokeShare(String(params.id)))) throw new FarenseError('not-found', 'a partilha já tinha acabado');
      await recordAction(user, 'acabou com a partilha de um relatório', { id: params.id });
      return new Response(null, { status: 204 });
    },
  ],
});
