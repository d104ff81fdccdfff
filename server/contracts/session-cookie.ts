/** What the names of the admin area's cookies begin with. */
export const cookiePrefix = 'farense';

/** The session's cookie over http, and over https, where browsers accept it only with `Secure`. proxy.ts repeats them. */
export const sessionCookies = [`${cookiePrefix}.session_token`, `__Secure-${cookiePrefix}.session_token`] as const;
