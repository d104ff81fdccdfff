import type { Page } from 'playwright';

/** For `startServer({ FARENSE_ADMIN_PASSWORD: adminPassword })`. */
export const adminPassword = 'uma frase só de testes';

/** Signs the page in as `admin` through the form, and waits for the Painel. */
export async function signIn(page: Page, url: string, name = 'admin', password = adminPassword): Promise<void> {
  await page.goto(`${url}/admin/entrar`);
  await page.getByLabel('Nome').fill(name);
  await page.getByLabel('Palavra-passe').fill(password);
  await page.getByRole('button', { name: 'Entrar' }).click();
  await page.waitForURL(`${url}/admin`);
}

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
