import { z } from 'zod';
import { paths } from '#server/config/paths.ts';
import { FarenseError } from '#server/contracts/errors.ts';
import { openIndex } from '#server/facts/open-index.ts';
import { adminEndpoint } from '#server/http/admin-endpoint.ts';
import { jsonLines } from '#server/http/json-lines.ts';
import { readJson } from '#server/http/read-json.ts';
import { playgroundEngine } from '#server/inference/playground/playground-engine.ts';
import { tryQuestion } from '#server/inference/playground/try-question.ts';
import { listAdapters } from '#server/models/list-adapters.ts';
import { listModels } from '#server/models/list-models.ts';

const body = z.object({
  question: z.string().trim().min(1).max(500),
  /** Names as the lists have them; empty: none. */
  model: z.string().max(100),
  adapter: z.string().max(100),
  maxTokens: z.int().min(1).max(400).default(160),
  temperature: z.number().min(0).max(2).default(0),
});

function folderOf(list: readonly { name: string; folder: string }[], name: string): string | null {
  if (name === '') return null;
  const found = list.find((one) => one.name === name);
  if (found) return found.folder;
  throw new FarenseError('not-found', `não há ${name}`);
}

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  POST: [
    'admin',
    async (request) => {
      const asked = await readJson(request, body);
      const model = folderOf(listModels(paths.models), asked.model);
      const adapter = folderOf(listAdapters(paths.output), asked.adapter);
      const engine = model ? await playgroundEngine(model) : null;
      const stop = new AbortController();
      const { question, maxTokens, temperature } = asked;
      const trial = {
        question,
        index: await openIndex(),
        engine,
        adapter,
        maxTokens,
        temperature,
        signal: stop.signal,
      };
      return jsonLines(tryQuestion(trial), stop);
    },
  ],
});
