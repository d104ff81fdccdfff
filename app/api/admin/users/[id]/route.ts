import { z } from 'zod';
import { removeUser } from '#server/auth/remove-user.ts';
import { setRole } from '#server/auth/set-role.ts';
import { roles } from '#server/contracts/admin.ts';
import { recordAction } from '#server/db/audit.ts';
import { adminEndpoint } from '#server/http/admin-endpoint.ts';
import { readJson } from '#server/http/read-json.ts';

const change = z.object({ role: z.enum(roles) });

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  PATCH: [
    'admin',
    async (request, { params, user }) => {
      const { role } = await readJson(request, change);
      const name = await setRole(String(params.id), role);
      await recordAction(user, 'mudou o papel de um utilizador', { name, role });
      return Response.json({ role });
    },
  ],
  DELETE: [
    'admin',
    async (_request, { params, user }) => {
      const name = await removeUser(String(params.id));
      await recordAction(user, 'removeu um utilizador', { name });
      return Response.json({ removed: name });
    },
  ],
});
