import { FarenseError } from '#server/contracts/errors.ts';
import { recordAction } from '#server/db/audit.ts';
import { ReleaseError } from '#server/evaluation/release/release-error.ts';
import { rollback } from '#server/evaluation/release/rollback.ts';
import { adminEndpoint } from '#server/http/admin-endpoint.ts';
import { ModelError } from '#server/models/model-error.ts';

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  POST: [
    'admin',
    async (_, { user }) => {
      try {
        const { model, adapter } = await rollback({ by: user.name });
        await recordAction(user, 'voltou ao que estava publicado antes', { model, adapter });
        return Response.json({ model, adapter });
      } catch (error) {
        if (error instanceof ReleaseError || error instanceof ModelError)
          throw new FarenseError('not-possible', error.message);
        throw error;
      }
    },
  ],
});
