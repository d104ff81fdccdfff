import { log } from '#server/config/log.ts';

/** Events as they come, one JSON object a line; when the reader goes away, `stop` is aborted. */
export function jsonLines(events: AsyncGenerator<object>, stop: AbortController): Response {
  const encoder = new TextEncoder();
  const stream = new ReadableStream({
    async pull(controller) {
      try {
        const next = await events.next();
        if (next.done) controller.close();
        else controller.enqueue(encoder.encode(`${JSON.stringify(next.value)}\n`));
      } catch (error) {
        if (!stop.signal.aborted) log.error({ err: error }, 'a stream of lines broke');
        controller.error(error);
      }
    },
    async cancel() {
      stop.abort();
      await events.return(undefined);
    },
  });
  const headers = { 'Content-Type': 'application/x-ndjson; charset=utf-8', 'Cache-Control': 'no-store' };
  return new Response(stream, { headers });
}
