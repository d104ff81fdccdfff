import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { remember } from '#server/config/remember.ts';
import type { Written } from './write-answer.ts';

export const metrics = remember('metrics', () => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    answersTotal: new Counter({
      name: 'farense_answers_total',
      help: 'Answers given',
      labelNames: ['outcome', 'path', 'channel'],
      registers,
    }),
    answerSeconds: new Histogram({
      name: 'farense_answer_seconds',
      help: 'Time from question to the end of its answer, in seconds',
      buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1, 5, 30],
      registers,
    }),
    withoutModel: new Counter({
      name: 'farense_without_model_total',
      help: 'Answers composed without asking the model, by reason',
      labelNames: ['reason'],
      registers,
    }),
    modelFailures: new Counter({
      name: 'farense_model_failures_total',
      help: 'Answers that the model did not begin or end, by cause',
      labelNames: ['cause'],
      registers,
    }),
    replacedSentences: new Counter({
      name: 'farense_replaced_sentences_total',
      help: 'Sentences of the model that were not shown, by objection',
      labelNames: ['reason'],
      registers,
    }),
    redraftedSentences: new Counter({
      name: 'farense_redrafted_sentences_total',
      help: 'Sentences of the model that it wrote anew',
      registers,
    }),
    firstToken: new Histogram({
      name: 'farense_model_first_token_seconds',
      help: "Time to the model's first token, in seconds",
      buckets: [0.05, 0.1, 0.2, 0.3, 0.5, 1, 2, 5, 10],
      registers,
    }),
    tokensPerSecond: new Histogram({
      name: 'farense_model_tokens_per_second',
      help: 'Speed of one answer of the model',
      buckets: [5, 10, 20, 50, 100, 150, 200, 400, 800],
      registers,
    }),
  };
});

/** Counts how the model fared with one answer. */
export function countWriting({ objections, generation, failure, replaced, redrafted }: Written): void {
  if (failure) metrics.modelFailures.inc({ cause: failure });
  if (replaced.length > 0)
    metrics.replacedSentences.inc({ reason: objections.at(-1)?.reason ?? 'claim' }, replaced.length);
  metrics.redraftedSentences.inc(redrafted.length);
  if (!generation) return;
  metrics.firstToken.observe(generation.ttftMs / 1000);
  if (generation.tokensPerSecond !== null) metrics.tokensPerSecond.observe(generation.tokensPerSecond);
}
