import { ReplyError } from './chat-failure.ts';

/** Sends a body to one of our addresses and returns the reply. @throws {ReplyError} when it is refused. */
export async function sendJson(address: string, method: 'POST' | 'DELETE', body: object): Promise<Response> {
  const headers = { 'Content-Type': 'application/json' };
  const reply = await fetch(address, { method, headers, body: JSON.stringify(body) });
  if (!reply.ok) throw new ReplyError(reply.status, await reply.text(), reply.headers.get('retry-after'));
  return reply;
}
