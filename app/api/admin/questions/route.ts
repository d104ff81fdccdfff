import { questionDeletionSchema, questionFilterSchema } from '#server/contracts/conversations.ts';
import { deleteQuestions } from '#server/conversations/delete-questions.ts';
import { listQuestions } from '#server/conversations/list-questions.ts';
import { recordAction } from '#server/db/audit.ts';
import { adminEndpoint } from '#server/http/admin-endpoint.ts';
import { readJson } from '#server/http/read-json.ts';

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  GET: [
    'viewer',
    async (request) => {
      const filter = questionFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
      return Response.json(await listQuestions(filter));
    },
  ],
  DELETE: [
    'admin',
    async (request, { user }) => {
      const which = await readJson(request, questionDeletionSchema);
      const deleted = await deleteQuestions('ids' in which ? which.ids : undefined);
      await recordAction(user, 'apagou perguntas registadas', { deleted, all: 'all' in which });
      return Response.json({ deleted });
    },
  ],
});
