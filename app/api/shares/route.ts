import { shareRemoval, shareRequest } from '#server/contracts/share.ts';
import { createShare } from '#server/db/shares/create-share.ts';
import { deleteShare } from '#server/db/shares/delete-share.ts';
import { endpoint } from '#server/http/endpoint.ts';
import { limitRequests } from '#server/http/limit-requests.ts';
import { readJson } from '#server/http/read-json.ts';

export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  POST: async (request) => {
    const wanted = await readJson(request, shareRequest);
    await limitRequests(request);
    const token = await createShare(wanted);
    return Response.json({ token, href: `/partilha/${token}` }, { status: 201 });
  },
  DELETE: async (request) => {
    const removal = await readJson(request, shareRemoval);
    await limitRequests(request);
    await deleteShare(removal);
    return new Response(null, { status: 204 });
  },
});
