import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { remember } from '#server/config/remember.ts';

const metrics = remember('metrics', () => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    answersTotal: new Counter({
      name: 'farense_answers_total',
      help: 'Answers given',
      labelNames: ['outcome', 'path', 'channel'],
      registers: [registry],
    }),
    answerSeconds: new Histogram({
      name: 'farense_answer_seconds',
      help: 'Time from question to the end of its answer, in seconds',
      buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1, 5, 30],
      registers: [registry],
    }),
  };
});

export const { registry, answersTotal, answerSeconds } = metrics;
