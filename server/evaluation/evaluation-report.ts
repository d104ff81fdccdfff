import type { Outcome } from '#server/contracts/answer.ts';
import type { EvaluationQuestion } from './evaluation-question.ts';
import type { Verdict } from './run-evaluation.ts';

export interface Share {
  right: number;
  total: number;
  /** `right / total`, from 0 to 1; null when there is nothing to count. */
  value: number | null;
}

export interface EvaluationFailure {
  id: string;
  kind: string;
  turns: string[];
  outcome: Outcome;
  text: string;
  faults: string[];
  falseFigures: string[];
  note: string;
}

export interface ModelShares {
  /** Of all answers, those in which something is the model's. */
  byModel: Share;
  /** Of the questions that it was given, those where nothing had to be replaced. */
  unreplaced: Share;
  /** The same by kind of evidence. */
  byKind: Record<string, { byModel: Share; unreplaced: Share }>;
}

export interface EvaluationReport {
  accuracy: Share;
  byKind: Record<string, Share>;
  byOrigin: Record<EvaluationQuestion['origin'], Share>;
  refusal: {
    /** Of the replies that refused, those that had to. */
    precision: Share;
    /** Of the questions that had to be refused, those that were. */
    recall: Share;
  };
  falseFigures: number;
  /** How the model fared, where one was to answer. */
  writing?: ModelShares;
  /** Milliseconds. */
  latency: { p50: number; p99: number };
  failures: EvaluationFailure[];
}

const refusals: readonly Outcome[] = ['no-record', 'off-topic', 'refused'];
const isRefusal = (outcome: Outcome) => refusals.includes(outcome);

function share<T>(items: T[], isRight: (item: T) => boolean): Share {
  const right = items.filter(isRight).length;
  return { right, total: items.length, value: items.length ? right / items.length : null };
}

function shareBy(verdicts: Verdict[], keyOf: (verdict: Verdict) => string): Record<string, Share> {
  const groups = Map.groupBy(verdicts, keyOf);
  return Object.fromEntries([...groups].map(([key, group]) => [key, share(group, passed)]));
}

const passed = (verdict: Verdict) => verdict.faults.length === 0;

/** Questions where both a refusal and an answer are accepted say nothing about refusing. */
function refusalShares(verdicts: Verdict[]): EvaluationReport['refusal'] {
  const mustRefuse = (verdict: Verdict) => verdict.question.outcomes.every(isRefusal);
  const mayRefuse = (verdict: Verdict) => verdict.question.outcomes.some(isRefusal);
  const refused = verdicts.filter(({ reply }) => isRefusal(reply.outcome));
  return {
    precision: share(
      refused.filter((verdict) => mustRefuse(verdict) || !mayRefuse(verdict)),
      mustRefuse,
    ),
    recall: share(verdicts.filter(mustRefuse), ({ reply }) => isRefusal(reply.outcome)),
  };
}

/** A question was given to the model if it wrote, or if something that it wrote was replaced. */
const wasGiven = ({ reply: { origin } }: Verdict) => origin?.path === 'model' || (origin?.replaced.length ?? 0) > 0;

function modelShares(verdicts: Verdict[]): ModelShares | null {
  if (!verdicts.some(wasGiven)) return null;
  const sharesOf = (some: Verdict[]) => ({
    byModel: share(some, ({ reply }) => reply.origin?.path === 'model'),
    unreplaced: share(some.filter(wasGiven), ({ reply }) => reply.origin?.replaced.length === 0),
  });
  const tells = verdicts.filter(({ reply }) => reply.outcome === 'answered' || reply.outcome === 'corrected');
  const kinds = Map.groupBy(tells, ({ reply }) => reply.evidence.kind);
  return {
    ...sharesOf(verdicts),
    byKind: Object.fromEntries([...kinds].map(([kind, some]) => [kind, sharesOf(some)])),
  };
}

function percentile(values: number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? 0;
}

/** Sums up judged replies: accuracy by kind, refusals, false figures, latency, and every failure. */
export function evaluationReport(verdicts: Verdict[]): EvaluationReport {
  const times = verdicts.map(({ latencyMs }) => latencyMs);
  const writing = modelShares(verdicts);
  const wrong = verdicts.filter((verdict) => !passed(verdict) || verdict.falseFigures.length > 0);
  return {
    accuracy: share(verdicts, passed),
    byKind: shareBy(verdicts, ({ question }) => question.kind),
    byOrigin: {
      hand: share(
        verdicts.filter(({ question }) => question.origin === 'hand'),
        passed,
      ),
      generated: share(
        verdicts.filter(({ question }) => question.origin === 'generated'),
        passed,
      ),
    },
    refusal: refusalShares(verdicts),
    falseFigures: verdicts.reduce((sum, { falseFigures }) => sum + falseFigures.length, 0),
    ...(writing ? { writing } : {}),
    latency: { p50: percentile(times, 0.5), p99: percentile(times, 0.99) },
    failures: wrong.map(({ question, reply, faults, falseFigures }) => ({
      id: question.id,
      kind: question.kind,
      turns: question.turns,
      outcome: reply.outcome,
      text: reply.text,
      faults,
      falseFigures,
      note: question.note,
    })),
  };
}
