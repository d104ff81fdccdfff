import { answerStream } from '#server/chat/answer-stream.ts';
import { answerSupplement } from '#server/chat/answer-supplement.ts';
import { readQuestion } from '#server/chat/read-question.ts';
import type { Answer } from '#server/contracts/answer.ts';
import { openIndex } from '#server/facts/open-index.ts';
import type { LiveEngine } from '#server/inference/live-engine.ts';
import type { Ask, Reply } from './reply.ts';

/**
 * Asks the chat of this process; the facts are open before the first question is timed. Its questions are not those of
 * fans, and must not fill the admin's work list.
 * @param engine writes the answers that it can; by default all are composed
 */
export async function askInProcess(engine: LiveEngine | null = null): Promise<Ask> {
  await openIndex();
  return async (turns) => {
    let text = '';
    let answer: Answer | undefined;
    let origin: Reply['origin'];
    for await (const event of answerStream(readQuestion(turns, 'cli'), { engine, counted: false })) {
      if (event.type === 'start') answer = event.answer;
      else if (event.type === 'text') text += event.delta;
      else if (event.type === 'end') origin = { path: event.origin.path, replaced: event.origin.replaced };
    }
    if (!answer || !origin) throw new Error('the answer ended before it began');
    return { text: text + answerSupplement(answer), outcome: answer.outcome, evidence: answer.evidence, origin };
  };
}
