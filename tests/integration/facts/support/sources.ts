import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { env } from '#server/config/env.ts';
import { paths } from '#server/config/paths.ts';

/** Whether the source data of third parties is on this machine; tests that read it skip otherwise. */
export const hasSources = existsSync(join(paths.dados, 'LEIA-ME.md'));

if (!hasSources)
  console.warn(`Source data not found at FARENSE_DADOS=${env.FARENSE_DADOS}: tests that read it are skipped.`);
