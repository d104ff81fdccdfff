import { invitationLink } from '#server/auth/invitation-link.ts';
import { listUsers } from '#server/auth/list-users.ts';
import { FarenseError } from '#server/contracts/errors.ts';
import { recordAction } from '#server/db/audit.ts';
import { adminEndpoint } from '#server/http/admin-endpoint.ts';
import { requestOrigin } from '#server/http/request-origin.ts';

/** A new one-time link; the old password goes on working until it is used. */
export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  POST: [
    'admin',
    async (request, { params, user }) => {
      const invited = (await listUsers()).find(({ id }) => id === params.id);
      if (!invited) throw new FarenseError('not-found', 'esse utilizador já não existe');
      await recordAction(user, 'criou um convite', { name: invited.name });
      return Response.json(await invitationLink(invited.id, requestOrigin(request)));
    },
  ],
});
