import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Biography, biographySchema } from '#server/contracts/biography.ts';
import { FactsError } from '../facts-error.ts';

const fix = 'corrija o ficheiro em data/curated/biografias; "git diff" mostra o que mudou.';

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new FactsError({ file }, `não é JSON válido (${error instanceof Error ? error.message : error}).`, fix);
  }
}

function readBiography(folder: string, name: string): Biography {
  const file = `data/curated/biografias/${name}`;
  const parsed = biographySchema.safeParse(parseJson(readFileSync(join(folder, name), 'utf8'), file));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new FactsError({ file, column: issue?.path.join('.') }, `${issue?.message}.`, fix);
  }
  if (`${parsed.data.slug}.json` !== name)
    throw new FactsError({ file, column: 'slug' }, 'tem de ser o nome do ficheiro, sem ".json".', fix);
  return parsed.data;
}

/** All biographies, in the order of their file names. @throws {FactsError} */
export function readBiographies(folder: string): Biography[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => readBiography(folder, name));
}
