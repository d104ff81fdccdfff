import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { knownFile } from '#server/dataset/browse/known-files.ts';
import { adminEndpoint } from '#server/http/admin-endpoint.ts';

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  GET: [
    'viewer',
    (_, { params }) => {
      const { id, path, bytes } = knownFile(String(params.id));
      return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream, {
        headers: {
          'Content-Type': 'application/x-ndjson; charset=utf-8',
          'Content-Length': String(bytes),
          'Content-Disposition': `attachment; filename="${id}.jsonl"`,
          'Cache-Control': 'no-store',
        },
      });
    },
  ],
});
