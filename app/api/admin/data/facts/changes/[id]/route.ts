import { recordAction } from '#server/db/audit.ts';
import { renewIndex } from '#server/facts/open-index.ts';
import { undoChange } from '#server/facts/overlay/change-facts.ts';
import { adminEndpoint } from '#server/http/admin-endpoint.ts';
import { seenVersion } from '#server/http/seen-version.ts';

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  DELETE: [
    'admin',
    async (request, { params, user }) => {
      const result = undoChange({ id: String(params.id), version: seenVersion(request) });
      if (result.ok) {
        await renewIndex();
        await recordAction(user, 'desfez uma alteração dos factos', {
          kind: result.entry.kind,
          values: result.entry.values,
        });
      }
      return Response.json(result);
    },
  ],
});
