import { type NextRequest, NextResponse } from 'next/server';
import { errorCatalogue } from '#server/contracts/errors.ts';
import { sessionCookies } from '#server/contracts/session-cookie.ts';

/**
 * Content-Security-Policy with a nonce a request: no inline script and no inline style runs without it.
 * Next reads the nonce from the request's header and puts it on its own scripts.
 */
function policy(nonce: string): string {
  const development = process.env.NODE_ENV === 'development';
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' blob: data:`,
    `font-src 'self'`,
    `worker-src 'self'`,
    `manifest-src 'self'`,
    `connect-src 'self'${development ? ' ws:' : ''}`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

/** The only pages of the admin area that need no session. */
const open = /^\/admin\/(entrar|convite\/[^/]+)\/?$/;

/**
 * The first fence of the admin area: who brings no session is turned away before anything is rendered. Whether the
 * session is a good one is for the second fence: `requireUser` on pages, `adminEndpoint` on addresses.
 */
function turnAway(request: NextRequest): NextResponse | undefined {
  const { pathname, search } = request.nextUrl;
  if (sessionCookies.some((name) => request.cookies.has(name))) return undefined;
  if (/^\/api\/admin(\/|$)/.test(pathname)) {
    const { status, message } = errorCatalogue.unauthorized;
    const headers = { 'Cache-Control': 'no-store' };
    return NextResponse.json({ error: { code: 'unauthorized', message } }, { status, headers });
  }
  if (!/^\/admin(\/|$)/.test(pathname) || open.test(pathname)) return undefined;
  const signIn = request.nextUrl.clone();
  signIn.pathname = '/admin/entrar';
  signIn.search = new URLSearchParams({ depois: pathname + search }).toString();
  return NextResponse.redirect(signIn);
}

export function proxy(request: NextRequest): NextResponse {
  const turnedAway = turnAway(request);
  if (turnedAway) return turnedAway;
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64');
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('Content-Security-Policy', policy(nonce));
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy(nonce));
  return response;
}

/**
 * Next reads this as it stands: no constants. An address of the admin area passes through here only without a session,
 * because Next keeps the body of what passes here in memory, and uploads are large.
 */
export const config = {
  matcher: [
    '/((?!api/|v1/|metrics$|_next/static|_next/image|.*\\.(?:svg|png|ico|txt|xml|webmanifest)$).*)',
    {
      source: '/api/admin/:path*',
      missing: [
        { type: 'cookie', key: 'farense.session_token' },
        { type: 'cookie', key: '__Secure-farense.session_token' },
      ],
    },
    // Whatever it ends in, an address under /admin is fenced.
    '/admin/:path*',
  ],
};
