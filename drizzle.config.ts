import { defineConfig } from 'drizzle-kit';

/** For `npx drizzle-kit generate`, which writes a migration after server/db/schema.ts changed. */
export default defineConfig({
  dialect: 'sqlite',
  schema: ['./server/db/schema.ts', './server/db/admin-schema.ts', './server/db/report-schema.ts'],
  out: './server/db/migrations',
});
