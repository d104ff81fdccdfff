import type { EvaluationQuestion } from './evaluation-question.ts';
import { normaliseText } from './normalise-text.ts';
import type { Reply } from './reply.ts';
import { textMatcher } from './text-matcher.ts';

/** What is wrong with a reply, one line a fault; empty when nothing is. */
export function judgeReply(question: EvaluationQuestion, reply: Reply): string[] {
  const text = normaliseText(reply.text);
  const faults: string[] = [];
  if (!question.outcomes.includes(reply.outcome))
    faults.push(`desfecho ${reply.outcome}, devia ser ${question.outcomes.join(' ou ')}`);
  for (const wanted of question.must) {
    const items = [wanted].flat();
    if (!items.some((item) => textMatcher(item).test(text))) faults.push(`falta ${items.join(' ou ')}`);
  }
  for (const item of question.mustNot) if (textMatcher(item).test(text)) faults.push(`não devia dizer ${item}`);
  return faults;
}
