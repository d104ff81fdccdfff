import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { settings } from './admin-schema.ts';
import { openDatabase } from './open-database.ts';

/** A setting as it was saved; the fallback when it never was, or no longer fits its schema. */
export async function readSetting<T extends z.ZodType>(
  key: string,
  schema: T,
  fallback: z.infer<T>,
): Promise<z.infer<T>> {
  const database = await openDatabase();
  const [row] = await database.select().from(settings).where(eq(settings.key, key));
  const parsed = schema.safeParse(row?.value);
  return parsed.success ? parsed.data : fallback;
}

/** Saves a setting for every process that uses the database. */
export async function writeSetting(key: string, value: unknown): Promise<void> {
  const database = await openDatabase();
  await database.insert(settings).values({ key, value }).onConflictDoUpdate({ target: settings.key, set: { value } });
}
