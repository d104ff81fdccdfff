import { chatStreamResponse } from '#server/http/chat-stream.ts';
import { endpoint } from '#server/http/endpoint.ts';
import { dropAnswer, heldAnswer } from '#server/http/live-answers.ts';

/** The id of the message that asked: the fan's device made it, and only that device knows it. */
const messageIdOf = (request: Request) => decodeURIComponent(new URL(request.url).pathname.split('/').at(-1) ?? '');

const nothing = () => new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } });

export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  /** The answer from its beginning and on, for a page that lost it; 204 when there is none. */
  GET: (request) => {
    const answer = heldAnswer(messageIdOf(request));
    return answer ? chatStreamResponse(answer) : nothing();
  },
  /** Stops the answer. */
  DELETE: (request) => {
    dropAnswer(messageIdOf(request));
    return nothing();
  },
});
