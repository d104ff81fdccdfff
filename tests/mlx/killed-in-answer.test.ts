import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { writeAnswer } from '#server/chat/write-answer.ts';
import { paths } from '#server/config/paths.ts';
import type { GenerationInput } from '#server/contracts/generation.ts';
import { openIndex } from '#server/facts/open-index.ts';
import { LocalEngine } from '#server/inference/local-engine.ts';
import { answerQuestion } from '#server/knowledge/answer.ts';
import { loadFacts } from '#server/knowledge/facts/load-facts.ts';
import { readerFor } from '#server/knowledge/lexicon/reader.ts';
import { writeTinyModel } from './support/tiny-model.ts';

const folder = mkdtempSync(join(tmpdir(), 'farense-killed-'));
const engine = new LocalEngine({ entry: paths.inferenceWorker, model: writeTinyModel(join(folder, 'tiny')) });
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

const question = { text: 'Em que lugar ficou o Farense em 1994/95?', previous: [], channel: 'api' as const };

/** The engine, whose worker is killed as soon as it has written something. */
const doomed = {
  status: () => engine.status(),
  health: () => engine.health(),
  close: () => engine.close(),
  async *generate(input: GenerationInput, signal: AbortSignal) {
    for await (const event of engine.generate({ ...input, maxTokens: 30_000 }, signal)) {
      if (event.type === 'text' && engine.pid !== undefined) process.kill(engine.pid, 'SIGKILL');
      yield event;
    }
  },
};

it('a fan gets a whole answer when the model’s process is killed in the middle of it', async () => {
  const index = await openIndex();
  const answer = await answerQuestion(question.text, [], index);
  const draft = { question, answer, earlier: [], reader: readerFor(await loadFacts(index)) };
  const events = writeAnswer(draft, { engine: doomed, waitMs: 50_000, signal: new AbortController().signal });
  let text = '';
  let next = await events.next();
  for (; !next.done; next = await events.next()) if (next.value.type === 'text') text += next.value.delta;
  expect(next.value).toMatchObject({ path: 'composed', failure: 'crashed', replaced: [] });
  expect(text).toBe(answer.sentences.join(' '));
});
