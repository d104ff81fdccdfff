import { adminEndpoint } from '#server/http/admin-endpoint.ts';
import { runChoices } from '#server/training/requests/run-choices.ts';

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  GET: ['viewer', () => Response.json(runChoices())],
});
