import { env } from '#server/config/env.ts';
import { FarenseError } from '#server/contracts/errors.ts';

/** Where a request to us may come from: the address it asks for, and the public one, which a proxy may have rewritten. */
function isOurs(origin: string, request: Request): boolean {
  if (!URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return host === request.headers.get('host') || origin === new URL(env.FARENSE_PUBLIC_URL ?? 'http://-').origin;
}

/**
 * Refuses a write that another site made the browser send. Browsers always say where a write comes from; a program
 * that says nothing has no other site's cookies to misuse.
 * @throws {FarenseError} cross-site
 */
export function refuseCrossSite(request: Request): void {
  const site = request.headers.get('sec-fetch-site');
  const origin = request.headers.get('origin');
  if (site === 'same-origin' || site === 'none') return;
  if (site === null && origin === null) return;
  if (origin !== null && isOurs(origin, request)) return;
  throw new FarenseError('cross-site');
}
