import { listUploads } from '#server/dataset/uploads/list-uploads.ts';
import { receiveUpload } from '#server/dataset/uploads/receive-upload.ts';
import { recordAction } from '#server/db/audit.ts';
import { adminEndpoint } from '#server/http/admin-endpoint.ts';
import { errorResponse } from '#server/http/error-response.ts';

/** What was announced in bytes; null when nothing was. */
function announced(request: Request): number | null {
  const given = request.headers.get('content-length');
  return given && /^\d+$/.test(given) ? Number(given) : null;
}

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  GET: ['viewer', () => Response.json({ uploads: listUploads() })],
  POST: [
    'admin',
    async (request, { user }) => {
      const name = new URL(request.url).searchParams.get('name') ?? '';
      try {
        const info = await receiveUpload({ name, length: announced(request), body: request.body, by: user.name });
        await recordAction(user, 'carregou um ficheiro', { name: info.name, bytes: info.bytes });
        return Response.json(info, { status: 201 });
      } catch (error) {
        // What was not read must not be waited for: the connection ends with the answer.
        return errorResponse(error, 'farense', { Connection: 'close' });
      }
    },
  ],
});
