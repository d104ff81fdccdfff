/**
 * How many answers a model gives alone: node bench/model/own-answers.ts MODEL ADAPTER|- [COUNT] [SEED] [--show]
 * Asks COUNT generated questions of the seed (not the evaluation's own), as the chat does, and counts those that were given
 * by the model, those where nothing was replaced, and those where the first draft already did; by kind.
 */

import { mayTell } from '#server/chat/choose-path.ts';
import { earlierTurns } from '#server/chat/earlier-turns.ts';
import { readQuestion } from '#server/chat/read-question.ts';
import { writeAnswer } from '#server/chat/write-answer.ts';
import { generateQuestions } from '#server/evaluation/generate/generate-questions.ts';
import { openIndex } from '#server/facts/open-index.ts';
import { createEngine } from '#server/inference/create-engine.ts';
import { answerQuestion } from '#server/knowledge/answer.ts';
import { loadFacts } from '#server/knowledge/facts/load-facts.ts';
import { readerFor } from '#server/knowledge/lexicon/reader.ts';

const [model = '', adapterName = '-', count = '100', seed = '77', show] = process.argv.slice(2);
const adapter = adapterName === '-' ? null : adapterName;
const index = await openIndex();
const reader = readerFor(await loadFacts(index));
const engine = createEngine({ engine: 'auto', model })?.engine;
if (!engine) throw new Error(`there is no model in ${model}`);

const questions = (await generateQuestions(index, Number(seed)))
  .map((question, i) => ({ ...question, order: (i * 7919) % 104_729 }))
  .sort((a, b) => a.order - b.order);
const kinds = new Map<string, { asked: number; model: number; own: number; first: number }>();
const times: number[] = [];
let asked = 0;
for (const { kind, turns } of questions) {
  if (asked === Number(count)) break;
  const question = readQuestion([...turns], 'api');
  const answer = await answerQuestion(question.text, question.previous, index);
  if (!mayTell(question, answer)) continue;
  asked += 1;
  const draft = { question, answer, earlier: await earlierTurns(question, index), reader };
  const start = performance.now();
  const events = writeAnswer(draft, { engine, adapter, waitMs: 120_000, signal: new AbortController().signal });
  let next = await events.next();
  while (!next.done) next = await events.next();
  times.push(performance.now() - start);
  const { path, replaced, redrafted, objections } = next.value;
  const row = kinds.get(kind) ?? { asked: 0, model: 0, own: 0, first: 0 };
  kinds.set(kind, row);
  row.asked += 1;
  if (path === 'model') row.model += 1;
  if (path === 'model' && replaced.length === 0) row.own += 1;
  if (path === 'model' && replaced.length === 0 && redrafted.length === 0) row.first += 1;
  if (show && (replaced.length > 0 || path !== 'model'))
    process.stdout.write(
      `${kind}: ${question.text}\n  = ${answer.sentences.join(' ')}\n  > ${replaced.join(' | ')}\n  ! ${JSON.stringify(objections.at(-1))}\n`,
    );
}
const rows = [...kinds].sort(([a], [b]) => (a < b ? -1 : 1));
const sum = (key: 'asked' | 'model' | 'own' | 'first') => rows.reduce((all, [, row]) => all + row[key], 0);
for (const [kind, row] of rows) process.stdout.write(`${kind.padEnd(20)} ${JSON.stringify(row)}\n`);
times.sort((a, b) => a - b);
process.stdout.write(
  `${JSON.stringify({ asked, model: sum('model') / asked, own: sum('own') / asked, first: sum('first') / asked, p50: times[asked >> 1], p99: times[Math.floor(asked * 0.99)] })}\n`,
);
await engine.close();
