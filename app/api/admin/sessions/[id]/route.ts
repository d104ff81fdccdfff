import { revokeSession } from '#server/auth/sessions.ts';
import { FarenseError } from '#server/contracts/errors.ts';
import { recordAction } from '#server/db/audit.ts';
import { adminEndpoint } from '#server/http/admin-endpoint.ts';

/** Everyone may end sessions of their own, whatever their role. */
export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  DELETE: [
    'viewer',
    async (_request, { params, user }) => {
      if (!(await revokeSession(user.id, String(params.id))))
        throw new FarenseError('not-found', 'essa sessão já terminou');
      await recordAction(user, 'terminou uma sessão sua', {});
      return Response.json({ revoked: true });
    },
  ],
});
