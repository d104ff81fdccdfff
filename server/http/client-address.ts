import { clientHeader } from '#server/contracts/client-header.ts';

/** Who asks, for the rate limit only; never logged or stored. */
export function clientAddress(request: Request): string {
  return request.headers.get(clientHeader) ?? 'unknown';
}
