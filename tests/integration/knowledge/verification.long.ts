import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { paths } from '#server/config/paths.ts';
import { generateQuestions } from '#server/evaluation/generate/generate-questions.ts';
import { readHandQuestions } from '#server/evaluation/read-hand-questions.ts';
import { openIndex } from '#server/facts/open-index.ts';
import { answerQuestion } from '#server/knowledge/answer.ts';
import { loadFacts } from '#server/knowledge/facts/load-facts.ts';
import { readerFor } from '#server/knowledge/lexicon/reader.ts';
import { questionOf } from '#server/knowledge/prompt.ts';
import { isRefusal } from '#server/knowledge/verify/is-refusal.ts';
import { splitSentences } from '#server/knowledge/verify/split-sentences.ts';
import { truthsOf } from '#server/knowledge/verify/truths.ts';
import { verifySentence } from '#server/knowledge/verify/verify-sentence.ts';
import { liesAbout, namesOf } from './support/planted-lies.ts';

const index = await openIndex();
const facts = await loadFacts(index);
const reader = readerFor(facts);
const names = namesOf(facts);

describe('every answer of the evaluation', () => {
  it.each([1, 2, 3])('passes, and lies in it are caught: seed %i', async (seed) => {
    const questions = [...(seed === 1 ? readHandQuestions() : []), ...(await generateQuestions(index, seed))];
    const refused: string[] = [];
    const missed: string[] = [];
    let planted = 0;
    for (const [i, { turns }] of questions.entries()) {
      const answer = await answerQuestion(turns.at(-1) ?? '', turns.slice(0, -1), index);
      const truths = truthsOf({ question: turns.at(-1) ?? '', answer }, reader);
      const sentences = answer.sentences.flatMap(splitSentences);
      const isShown = (text: string, before = '') => verifySentence(text, truths, reader, before).supported;
      refused.push(...sentences.filter((sentence, at) => !isShown(sentence, sentences[at - 1])));
      for (const lie of liesAbout(answer, names, seed * 10_000 + i)) {
        planted += 1;
        if (isShown(lie.text)) missed.push(`${lie.kind}: ${lie.truth} → ${lie.text}`);
      }
    }
    console.info(`seed ${seed}: ${missed.length} of ${planted} lies missed\n${missed.join('\n')}`);
    expect(refused).toEqual([]);
    expect(missed.length / planted).toBeLessThanOrEqual(0.01);
  });
});

interface Line {
  readonly prompt: string;
  readonly completion: string;
  readonly metadata: { readonly resposta: string; readonly fontes: readonly string[] };
}

describe.skipIf(!existsSync(paths.dataset))('every answer of the dataset', () => {
  it('passes in other words too, save for refusals of what is on record', async () => {
    const lines: Line[] = readFileSync(paths.dataset, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const refused: string[] = [];
    let read = 0;
    for (const { prompt, completion, metadata } of lines) {
      const question = questionOf(prompt);
      const previous = Array.from(prompt.matchAll(/^Antes: (.*?)(?: — .*)?$/gm), ([, asked = '']) => asked);
      const answer = await answerQuestion(question, previous, index);
      const rows = new Set(answer.evidence.rows.map(({ id }) => id));
      // The dataset may be older than the facts: what it stood on must be what stands here.
      if (metadata.fontes.some((id) => !rows.has(id))) continue;
      if ((answer.outcome === 'answered') !== (metadata.resposta === 'resposta')) continue;
      const truths = truthsOf({ question, answer }, reader);
      const sentences = splitSentences(completion);
      read += sentences.length;
      refused.push(
        ...sentences.filter((sentence, i) => !verifySentence(sentence, truths, reader, sentences[i - 1]).supported),
      );
    }
    console.info(`${refused.length} of ${read} sentences refused\n${refused.join('\n')}`);
    expect(read).toBeGreaterThan(5000);
    expect(refused.filter((sentence) => !isRefusal(sentence)).length / read).toBeLessThanOrEqual(0.01);
  });
});
