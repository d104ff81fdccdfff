import { randomBytes } from 'node:crypto';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { betterAuth } from 'better-auth/minimal';
import { eq } from 'drizzle-orm';
import { env } from '#server/config/env.ts';
import { remember } from '#server/config/remember.ts';
import { cookiePrefix } from '#server/contracts/session-cookie.ts';
import { accounts, sessions, settings, users, verifications } from '#server/db/admin-schema.ts';
import { type Database, openDatabase } from '#server/db/open-database.ts';

/** How long a session lasts, in seconds. */
const sessionSeconds = 14 * 24 * 60 * 60;

/** The key that signs the cookies. In the database, so that every machine that shares it knows the same. */
async function signingKey(database: Database): Promise<string> {
  const key = 'auth-secret';
  await database
    .insert(settings)
    .values({ key, value: randomBytes(32).toString('base64url') })
    .onConflictDoNothing();
  const [row] = await database.select().from(settings).where(eq(settings.key, key));
  return String(row?.value);
}

async function createAuth() {
  const database = await openDatabase();
  return betterAuth({
    appName: 'Farense',
    baseURL: env.FARENSE_PUBLIC_URL ?? `http://${env.HOST}:${env.PORT}`,
    secret: await signingKey(database),
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: drizzleAdapter(database, {
      provider: 'sqlite',
      schema: { user: users, session: sessions, account: accounts, verification: verifications },
    }),
    // Nobody signs up: people are added by an admin or on the command line.
    emailAndPassword: { enabled: true, disableSignUp: true },
    user: { additionalFields: { role: { type: 'string', required: true, input: false } } },
    session: { expiresIn: sessionSeconds, disableSessionRefresh: true },
    advanced: {
      cookiePrefix,
      useSecureCookies: env.FARENSE_PUBLIC_URL?.startsWith('https:') ?? false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      // Addresses are used for throttling only and are not stored.
      ipAddress: { disableIpTracking: true },
    },
  });
}

/** Passwords, sessions and cookies. Its own HTTP handlers are not served: our routes call it. */
export function openAuth(): ReturnType<typeof createAuth> {
  return remember('auth', createAuth);
}
