import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { biographySchema } from '#server/contracts/biography.ts';
import { phrasesOf, sharedPhrases } from '#server/sources/biographies/shared-phrases.ts';

const folder = join(import.meta.dirname, '../../data/curated/biografias');
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
const sources = process.env.FARENSE_DADOS;

function textFilesUnder(path: string): string[] {
  return readdirSync(path).flatMap((entry) => {
    const full = join(path, entry);
    return statSync(full).isDirectory() ? textFilesUnder(full) : [full];
  });
}

describe('curated biographies', () => {
  it.each(files)('%s fits the schema and is named after its slug', (file) => {
    const parsed = biographySchema.safeParse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    expect(parsed.error?.issues ?? []).toEqual([]);
    expect(`${parsed.data?.slug}.json`).toBe(file);
  });

  it.each(files)('%s has a summary of one to five sentences', (file) => {
    const { resumo } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const sentences = resumo.match(/[.!?](?=\s+[A-ZÁÉÍÓÚÂÊÔ«]|$)/gu) ?? [];
    expect(sentences.length).toBeGreaterThanOrEqual(1);
    expect(sentences.length).toBeLessThanOrEqual(5);
    expect(resumo).not.toMatch(/!|\*|🏆/u);
  });

  it.skipIf(!sources)('shares no run of eight words with the source biographies (needs FARENSE_DADOS)', () => {
    const source = new Set<string>();
    for (const file of textFilesUnder(join(sources ?? '', 'biografias')))
      for (const phrase of phrasesOf(readFileSync(file, 'utf8'))) source.add(phrase);
    const shared = files.flatMap((file) => {
      const bio = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      return [bio.resumo, ...bio.factos.map((f: { facto: string }) => f.facto)].flatMap((text: string) =>
        sharedPhrases(text, source).map((phrase) => `${file}: ${phrase}`),
      );
    });
    expect(shared).toEqual([]);
  });
});
