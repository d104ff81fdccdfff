import { type AdminContext, adminEndpoint } from '#server/http/admin-endpoint.ts';
import { runOf } from '#server/http/run-of.ts';
import { runStream } from '#server/http/run-stream.ts';
import { tellingTrainingErrors } from '#server/http/telling-training-errors.ts';
import { parseCursor, runStart } from '#server/training/live/run-cursor.ts';

/** A browser that comes back says where it was in a header; one that begins says it in the address. */
function cursorOf(request: Request) {
  const header = request.headers.get('last-event-id');
  return parseCursor(header) ?? parseCursor(new URL(request.url).searchParams.get('after')) ?? runStart;
}

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  GET: [
    'viewer',
    tellingTrainingErrors((request: Request, context: AdminContext) =>
      runStream(runOf(context), cursorOf(request), request),
    ),
  ],
});
