import { createUIMessageStreamResponse } from 'ai';
import type { AnswerChunk } from './answer-chunks.ts';
import type { LiveAnswer } from './live-answer.ts';

/** A comment this often keeps proxies from closing a connection on which the model is still thinking. */
const keepAliveMs = 15_000;

function streamOf(answer: LiveAnswer): ReadableStream<AnswerChunk> {
  const leaving = new AbortController();
  const chunks = answer.read(leaving.signal);
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: () => leaving.abort(),
  });
}

/** An answer from its beginning as AI SDK's UI message stream. */
export function chatStreamResponse(answer: LiveAnswer): Response {
  return createUIMessageStreamResponse({
    stream: streamOf(answer),
    headers: { 'Cache-Control': 'no-store' },
    keepAliveMs,
  });
}
