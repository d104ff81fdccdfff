import { expect, it } from 'vitest';
import type { Outcome } from '#server/contracts/answer.ts';
import { emptyEvidence } from '#server/contracts/evidence.ts';
import { evaluationReport } from './evaluation-report.ts';
import type { Verdict } from './run-evaluation.ts';

function verdict(
  kind: string,
  allowed: Outcome[],
  given: Outcome,
  falseFigures: string[] = [],
  latencyMs = 1,
): Verdict {
  const faults = allowed.includes(given) ? [] : ['desfecho'];
  return {
    question: {
      id: kind,
      origin: 'hand',
      kind,
      style: '',
      turns: ['?'],
      must: [],
      mustNot: [],
      outcomes: allowed,
      note: '',
    },
    reply: { text: '', outcome: given, evidence: emptyEvidence() },
    latencyMs,
    faults,
    falseFigures,
  };
}

const report = evaluationReport([
  verdict('a', ['answered'], 'answered', [], 5),
  verdict('a', ['answered'], 'no-record'),
  verdict('b', ['no-record'], 'no-record'),
  verdict('b', ['off-topic'], 'answered', ['37', '4-1']),
  verdict('b', ['answered', 'no-record'], 'no-record'),
]);

it('accuracy is counted in all and by kind', () => {
  expect(report.accuracy).toEqual({ right: 3, total: 5, value: 0.6 });
  expect(report.byKind.a).toEqual({ right: 1, total: 2, value: 0.5 });
});

it('precision and recall of refusals leave out questions where both are accepted', () => {
  expect(report.refusal.precision).toEqual({ right: 1, total: 2, value: 0.5 });
  expect(report.refusal.recall).toEqual({ right: 1, total: 2, value: 0.5 });
});

it('every false figure counts, and a reply with one is among the failures', () => {
  expect(report.falseFigures).toBe(2);
  expect(report.failures.map(({ falseFigures }) => falseFigures.length)).toEqual([0, 2]);
});

it('the slowest reply is the 99th percentile of a few', () => {
  expect(report.latency).toEqual({ p50: 1, p99: 5 });
});
