import { env } from '#server/config/env.ts';

/** The address that people reach the site by: for canonical links, previews and structured data. */
export const siteUrl = new URL(env.FARENSE_PUBLIC_URL ?? `http://localhost:${env.PORT}`);
