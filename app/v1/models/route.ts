import { modelId } from '#server/contracts/openai.ts';
import { endpoint } from '#server/http/endpoint.ts';

/** Required by OpenAI's format; the service has no such date. */
const created = 0;

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(
  {
    GET: () =>
      Response.json({ object: 'list', data: [{ id: modelId, object: 'model', created, owned_by: 'farense' }] }),
  },
  'openai',
);
