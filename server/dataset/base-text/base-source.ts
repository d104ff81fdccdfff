import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { FactsIndex } from '#server/facts/open-index.ts';
import { loadFacts } from '#server/knowledge/facts/load-facts.ts';
import { type NameWords, nameWords } from './vary-names.ts';
import type { SourceExample } from './write-base-text.ts';

/** What a base model's text is made from: the dataset's examples, and the words of the facts' names. */
export interface BaseSource {
  readonly examples: readonly SourceExample[];
  readonly words: NameWords;
}

const rowSchema = z.object({
  prompt: z.string(),
  completion: z.string(),
  metadata: z.object({ tipo: z.string() }),
});

/** @param dataset a file that `data build` wrote */
export async function readBaseSource(dataset: string, index: FactsIndex): Promise<BaseSource> {
  const lines = readFileSync(dataset, 'utf8').split('\n').filter(Boolean);
  const examples = lines.map((line) => {
    const { prompt, completion, metadata } = rowSchema.parse(JSON.parse(line));
    return { prompt, completion, kind: metadata.tipo };
  });
  const { clubs, people } = await loadFacts(index);
  const names = [
    ...[...clubs.values()].flatMap(({ name, short_name }) => [name, short_name]),
    ...[...people.values()].map(({ name }) => name),
  ];
  return {
    examples,
    words: nameWords(
      names,
      examples.map(({ completion }) => completion),
    ),
  };
}
