import { answerStream } from '#server/chat/answer-stream.ts';
import { answerSupplement } from '#server/chat/answer-supplement.ts';
import { readQuestion } from '#server/chat/read-question.ts';
import type { Answer } from '#server/contracts/answer.ts';
import { openIndex } from '#server/facts/open-index.ts';
import type { Ask } from './reply.ts';
import { openThrowawayLog } from './throwaway-log.ts';

/** Asks the chat of this process; the facts are open before the first question is timed. */
export async function askInProcess(): Promise<Ask> {
  await openThrowawayLog();
  await openIndex();
  return async (turns) => {
    let text = '';
    let answer: Answer | undefined;
    for await (const event of answerStream(readQuestion(turns, 'api'))) {
      if (event.type === 'start') answer = event.answer;
      else if (event.type === 'text') text += event.delta;
    }
    if (!answer) throw new Error('the answer ended before it began');
    return { text: text + answerSupplement(answer), outcome: answer.outcome, evidence: answer.evidence };
  };
}
