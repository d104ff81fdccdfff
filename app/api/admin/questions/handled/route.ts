import { handledSchema } from '#server/contracts/conversations.ts';
import { handleQuestions } from '#server/conversations/handle-questions.ts';
import { unansweredGroups } from '#server/conversations/unanswered-groups.ts';
import { recordAction } from '#server/db/audit.ts';
import { adminEndpoint } from '#server/http/admin-endpoint.ts';
import { readJson } from '#server/http/read-json.ts';

/** The questions without a record, by meaning: the work list, and what was taken off it. */
export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  GET: ['viewer', async () => Response.json({ groups: await unansweredGroups(true) })],
  POST: [
    'admin',
    async (request, { user }) => {
      const { ids, handled } = await readJson(request, handledSchema);
      await handleQuestions(ids, handled, user.name);
      await recordAction(user, handled ? 'tratou perguntas sem registo' : 'repôs perguntas sem registo', {
        questions: ids.length,
      });
      return Response.json({ handled });
    },
  ],
});
