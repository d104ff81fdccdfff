import { z } from 'zod';
import { draftExample } from '#server/dataset/overlay/draft-example.ts';
import { openIndex } from '#server/facts/open-index.ts';
import { adminEndpoint } from '#server/http/admin-endpoint.ts';
import { readJson } from '#server/http/read-json.ts';

const body = z.object({ question: z.string().trim().min(1).max(500) });

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  POST: [
    'viewer',
    async (request) => {
      const { question } = await readJson(request, body);
      return Response.json({ example: await draftExample(question, await openIndex()) });
    },
  ],
});
