import type { BrowserContext } from 'playwright';

/** For `startServer({ FARENSE_ADMIN_PASSWORD: adminPassword })`. */
export const adminPassword = 'uma frase só de testes';

/** The cookie of a new session, for requests without a browser. */
export async function sessionCookie(url: string, name = 'admin', password = adminPassword): Promise<string> {
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ name, password }),
  });
  if (!response.ok) throw new Error(`signing in answered ${response.status}: ${await response.text()}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** Gives the browser a session that was opened without it: signing in by the form each time costs two pages. */
export async function giveSession(context: BrowserContext, url: string, cookie: string): Promise<void> {
  const pairs = cookie.split('; ').map((pair) => pair.split(/=(.*)/s));
  await context.addCookies(pairs.map(([name = '', value = '']) => ({ name, value, url })));
}
