import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { paths } from '#server/config/paths.ts';
import { type Biography, biographySchema } from '#server/contracts/biography.ts';

/** The curated biography of that name; null when there is none, or when its file is not a valid one. */
export async function readBiography(slug: string): Promise<Biography | null> {
  const known = biographySchema.shape.slug.safeParse(slug);
  if (!known.success) return null;
  try {
    const content = await readFile(join(paths.curated, 'biografias', `${known.data}.json`), 'utf8');
    return biographySchema.safeParse(JSON.parse(content)).data ?? null;
  } catch {
    return null;
  }
}
