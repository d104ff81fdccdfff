import type { IncomingMessage } from 'node:http';

/**
 * Who is connected. Behind a trusted proxy it is the last address the proxy wrote: earlier ones come from the client,
 * who can write anything.
 */
export function clientOf(request: Pick<IncomingMessage, 'headers' | 'socket'>, trustProxy: boolean): string {
  const forwarded = trustProxy ? request.headers['x-forwarded-for'] : undefined;
  const list = Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? '');
  return list.split(',').at(-1)?.trim() || (request.socket.remoteAddress ?? 'unknown');
}
