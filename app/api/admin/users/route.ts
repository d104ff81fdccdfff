import { createUser } from '#server/auth/create-user.ts';
import { invitationLink } from '#server/auth/invitation-link.ts';
import { listUsers } from '#server/auth/list-users.ts';
import { newUserSchema } from '#server/contracts/admin.ts';
import { recordAction } from '#server/db/audit.ts';
import { adminEndpoint } from '#server/http/admin-endpoint.ts';
import { readJson } from '#server/http/read-json.ts';
import { requestOrigin } from '#server/http/request-origin.ts';

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  GET: ['viewer', async () => Response.json({ users: await listUsers() })],
  POST: [
    'admin',
    async (request, { user }) => {
      const { name, role } = await readJson(request, newUserSchema);
      const added = await createUser(name, role);
      await recordAction(user, 'criou um utilizador', { name, role });
      return Response.json({ user: added, ...(await invitationLink(added.id, requestOrigin(request))) });
    },
  ],
});
