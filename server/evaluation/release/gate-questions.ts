import { createHash } from 'node:crypto';
import { openIndex } from '#server/facts/open-index.ts';
import type { EvaluationQuestion } from '../evaluation-question.ts';
import { generateQuestions } from '../generate/generate-questions.ts';
import { readHandQuestions } from '../read-hand-questions.ts';

/** Always the same, so that what is measured today compares with what was measured then. */
const seed = 1;

export interface GateQuestions {
  readonly questions: EvaluationQuestion[];
  /** Changes with any question, and so with the facts that their answers come from. */
  readonly hash: string;
}

/** `count` questions of the evaluation, every kind in turn, so that a few hundred stand for all. */
export async function gateQuestions(count: number): Promise<GateQuestions> {
  const all = [...readHandQuestions(), ...(await generateQuestions(await openIndex(), seed))];
  const questions = inTurn(all).slice(0, count);
  return { questions, hash: sha256(JSON.stringify(questions)) };
}

/** One of each kind and origin, then the second of each, and so on; within a kind in an order that hangs on nothing. */
function inTurn(all: readonly EvaluationQuestion[]): EvaluationQuestion[] {
  const groups = Map.groupBy(all, ({ origin, kind }) => `${origin} ${kind}`);
  const ranked = [...groups.values()].flatMap((group) =>
    group
      .map((question) => ({ question, order: sha256(question.id) }))
      .sort((a, b) => a.order.localeCompare(b.order))
      .map((entry, rank) => ({ ...entry, rank })),
  );
  return ranked.sort((a, b) => a.rank - b.rank || a.order.localeCompare(b.order)).map(({ question }) => question);
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
