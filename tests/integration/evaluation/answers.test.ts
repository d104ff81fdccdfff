import { beforeAll, expect, it } from 'vitest';
import { askInProcess } from '#server/evaluation/ask-in-process.ts';
import type { EvaluationReport } from '#server/evaluation/evaluation-report.ts';
import { generateQuestions } from '#server/evaluation/generate/generate-questions.ts';
import { readHandQuestions } from '#server/evaluation/read-hand-questions.ts';
import { reportText } from '#server/evaluation/report-text.ts';
import { requiredAccuracy } from '#server/evaluation/required-accuracy.ts';
import { runEvaluation } from '#server/evaluation/run-evaluation.ts';
import { openIndex } from '#server/facts/open-index.ts';

/** The share required of all questions is that of the release gate; those written by hand are harder. */
const required = { accuracy: requiredAccuracy, hand: 0.96, falseFigures: 0 };

let report: EvaluationReport;
beforeAll(async () => {
  const questions = [...readHandQuestions(), ...(await generateQuestions(await openIndex(), 1))];
  report = await runEvaluation({ ask: await askInProcess(), questions });
});

it('the share of right answers to all questions of the evaluation does not fall', () => {
  expect(report.accuracy.value, reportText(report)).toBeGreaterThanOrEqual(required.accuracy);
});

it('nor does that to the questions written by hand, which are harder', () => {
  expect(report.byOrigin.hand.value, reportText(report)).toBeGreaterThanOrEqual(required.hand);
});

it('no answer says a number, score, season or date that its evidence does not hold', () => {
  expect(report.falseFigures, reportText(report)).toBeLessThanOrEqual(required.falseFigures);
});

it('an answer takes milliseconds, on a busy machine too', () => {
  expect(report.latency.p50).toBeLessThan(100);
});
