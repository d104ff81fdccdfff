import { performance } from 'node:perf_hooks';
import type { EvaluationQuestion } from './evaluation-question.ts';
import { type EvaluationReport, evaluationReport } from './evaluation-report.ts';
import { findFalseFigures } from './figures/find-false-figures.ts';
import { judgeReply } from './judge-reply.ts';
import type { Ask, Reply } from './reply.ts';

/** A question with its reply, judged. */
export interface Verdict {
  question: EvaluationQuestion;
  reply: Reply;
  latencyMs: number;
  faults: string[];
  falseFigures: string[];
}

export interface EvaluationRun {
  ask: Ask;
  questions: EvaluationQuestion[];
  /** Called after each question, for a progress line. */
  onProgress?: (done: number, total: number) => void;
}

/** Asks every question, one after the other, and judges the replies. */
export async function runEvaluation({ ask, questions, onProgress }: EvaluationRun): Promise<EvaluationReport> {
  const verdicts: Verdict[] = [];
  for (const question of questions) {
    const startedAt = performance.now();
    const reply = await ask(question.turns);
    const latencyMs = performance.now() - startedAt;
    const falseFigures = findFalseFigures(reply, question.turns);
    verdicts.push({ question, reply, latencyMs, faults: judgeReply(question, reply), falseFigures });
    onProgress?.(verdicts.length, questions.length);
  }
  return evaluationReport(verdicts);
}
