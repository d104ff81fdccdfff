import { describe, expect, it } from 'vitest';
import { writeAnswer } from '#server/chat/write-answer.ts';
import type { GenerationInput } from '#server/contracts/generation.ts';
import { openIndex } from '#server/facts/open-index.ts';
import type { Engine } from '#server/inference/engine.ts';
import { answerQuestion } from '#server/knowledge/answer.ts';
import { loadFacts } from '#server/knowledge/facts/load-facts.ts';
import { readerFor } from '#server/knowledge/lexicon/reader.ts';

const index = await openIndex();
const reader = readerFor(await loadFacts(index));
const question = { text: 'Em que lugar ficou o Farense em 1994/95?', previous: [], channel: 'api' as const };
const answer = await answerQuestion(question.text, [], index);

const first = 'Em 1994/95, o Farense acabou em **5.º lugar** na I Divisão, com **37 pontos**.';
const second = 'Foram 16 vitórias, 5 empates e 13 derrotas em 34 jogos.';
const lie = 'Teve 16 vitórias, 5 empates e 12 derrotas.';
const result = {
  reason: 'stop',
  promptTokens: 90,
  cachedTokens: 0,
  tokens: 20,
  ttftMs: 5,
  tokensPerSecond: 200,
} as const;

/** An engine of this computer whose drafts are written beforehand, one after the other; the last is given again. */
function scripted(drafts: readonly string[], kind: 'local' | 'remote' = 'local') {
  const requests: GenerationInput[] = [];
  const engine: Engine = {
    async *generate(request) {
      const text = drafts[Math.min(requests.length, drafts.length - 1)] ?? '';
      requests.push(request);
      yield { type: 'text', text, logprobs: null };
      yield { type: 'done', result };
    },
    health: async () => true,
    status: () => ({
      kind,
      state: 'ready',
      model: 'ensaiado',
      problem: null,
      active: 0,
      waiting: 0,
      memoryBytes: null,
      restarts: 0,
    }),
    close: async () => {},
  };
  return { engine, requests };
}

async function write(drafts: readonly string[], kind?: 'local' | 'remote') {
  const { engine, requests } = scripted(drafts, kind);
  const signal = new AbortController().signal;
  const events = writeAnswer({ question, answer, earlier: [], reader }, { engine, waitMs: 5000, signal });
  const deltas: string[] = [];
  let next = await events.next();
  for (; !next.done; next = await events.next()) if (next.value.type === 'text') deltas.push(next.value.delta);
  return { text: deltas.join(''), deltas, requests, ...next.value };
}

describe('a sentence that fails verification', () => {
  it('is written anew, going on from what is shown', async () => {
    const { deltas, replaced, redrafted, path, requests } = await write([`${first} ${lie}`, second]);
    expect(deltas).toEqual([first, ` ${second}`]);
    expect({ path, replaced, redrafted }).toEqual({ path: 'model', replaced: [], redrafted: [lie] });
    expect(requests.map(({ begin }) => begin)).toEqual(['', first]);
  });

  it('is written anew more freely each time, and the same on every day', async () => {
    const { requests } = await write([lie, lie, first]);
    expect(requests.map(({ temperature }) => temperature === 0)).toEqual([true, false, false]);
    expect(new Set(requests.map(({ seed }) => seed)).size).toBe(3);
  });

  it.each([
    ['a lie at the start', lie],
    ['what is true and does not answer', 'O Farense jogou na I Divisão em 1994/95.'],
    ['nothing', ''],
    ['a refusal of what is on record', 'Não tenho registo dessa época.'],
  ])('gives way to a better draft from the beginning: %s', async (_, bad) => {
    const { text, path, replaced, requests } = await write([bad, `${first} ${second}`]);
    expect({ text, path, replaced }).toEqual({ text: `${first} ${second}`, path: 'model', replaced: [] });
    expect(requests[1]?.begin).toBe('');
  });

  it('is told by composed sentences when no draft does better', async () => {
    const { text, path, replaced, redrafted, requests } = await write([`${first} ${lie}`, lie]);
    expect({ path, replaced }).toEqual({ path: 'model', replaced: [lie] });
    expect(text).toMatch(/^Em 1994\/95, o Farense acabou .* 13 derrotas/);
    expect(text).not.toContain('12 derrotas');
    expect(redrafted).toHaveLength(requests.length - 1);
    expect(requests.length).toBeLessThan(12);
  });

  it('ends the answer of a server elsewhere, which cannot go on from a text and may cost money', async () => {
    const { replaced, requests } = await write([`${first} ${lie}`, second], 'remote');
    expect({ replaced, asked: requests.length }).toEqual({ replaced: [lie], asked: 1 });
  });
});
