import { remember } from '#server/config/remember.ts';
import { formatCursor, type RunCursor } from '#server/training/live/run-cursor.ts';
import { type RunNews, runFeed } from '#server/training/live/run-feed.ts';
import { runHead } from '#server/training/requests/view-run-detail.ts';

const everyMs = 500;
/** A line that means nothing, so that proxies and dead connections are noticed. */
const aliveEveryMs = 15_000;
/** How soon a browser comes back after a break, in milliseconds. */
const retryMs = 1000;

/** Aborted when the server is told to stop: open streams must not hold it back. */
const stopping = () =>
  remember('stopping', () => {
    const controller = new AbortController();
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => controller.abort());
    return controller.signal;
  });

function written(news: RunNews): string {
  if (news.kind === 'view') return `event: head\ndata: ${JSON.stringify(runHead(news.view))}\n\n`;
  if (news.kind === 'reset' || news.kind === 'gone') return `event: ${news.kind}\ndata: {}\n\n`;
  return `id: ${formatCursor(news.cursor)}\nevent: ${news.kind}\ndata: ${JSON.stringify(news.rows)}\n\n`;
}

/** What happens in a run, as server-sent events; each id is the place in its files where a reader goes on. */
export function runStream(folder: string, from: RunCursor, request: Request): Response {
  const leave = new AbortController();
  const signal = AbortSignal.any([leave.signal, request.signal, stopping()]);
  const feed = runFeed(folder, from, { everyMs, signal });
  const encoder = new TextEncoder();
  let alive: NodeJS.Timeout | undefined;
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(encoder.encode(`retry: ${retryMs}\n\n`));
      alive = setInterval(() => controller.enqueue(encoder.encode(':\n\n')), aliveEveryMs);
    },
    async pull(controller) {
      const next = await feed.next().catch((error: unknown) => {
        clearInterval(alive);
        throw error;
      });
      if (!next.done) return controller.enqueue(encoder.encode(written(next.value)));
      clearInterval(alive);
      controller.close();
    },
    cancel: () => {
      clearInterval(alive);
      leave.abort();
    },
  });
  return new Response(stream, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      // `no-transform` keeps the server from gathering the stream in order to compress it.
      'Cache-Control': 'no-cache, no-transform',
      'X-Accel-Buffering': 'no',
    },
  });
}
