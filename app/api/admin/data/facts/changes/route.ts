import { z } from 'zod';
import { recordAction } from '#server/db/audit.ts';
import { renewIndex } from '#server/facts/open-index.ts';
import { changeFacts } from '#server/facts/overlay/change-facts.ts';
import { listChanges } from '#server/facts/overlay/list-changes.ts';
import { overlayKinds } from '#server/facts/overlay/overlay-entry.ts';
import { adminEndpoint } from '#server/http/admin-endpoint.ts';
import { readJson } from '#server/http/read-json.ts';

const change = z.object({
  kind: z.enum(overlayKinds),
  values: z.record(z.string(), z.unknown()),
  version: z.int().min(0),
  replaces: z.string().optional(),
});

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  GET: ['viewer', () => Response.json(listChanges())],
  POST: [
    'admin',
    async (request, { user }) => {
      const proposed = await readJson(request, change);
      const result = changeFacts({ ...proposed, by: user.name });
      if (result.ok) {
        await renewIndex();
        await recordAction(user, 'mudou os factos', { kind: proposed.kind, values: result.entry.values });
      }
      return Response.json(result);
    },
  ],
});
