import { log } from '#server/config/log.ts';
import type { Answer } from '#server/contracts/answer.ts';
import type { AnswerEvent, AnswerOrigin } from '#server/contracts/ask.ts';
import { keepAnswer } from '#server/db/keep-answer.ts';

async function keep(questionId: string, text: string, answer: Answer, { path }: AnswerOrigin): Promise<void> {
  const { outcome, figures, table, links, evidence } = answer;
  try {
    await keepAnswer(questionId, { text, path, outcome, figures, table, links, sources: evidence.sources });
  } catch (error) {
    // The question may not have been logged (a full disk); then its answer cannot be shared, no more.
    log.warn({ err: error }, 'an answer could not be kept');
  }
}

/** Hands the events on and, when the answer has come to its end, keeps it for sharing. */
export async function* keepWholeAnswer(events: AsyncIterable<AnswerEvent>): AsyncGenerator<AnswerEvent> {
  let text = '';
  let start: Extract<AnswerEvent, { type: 'start' }> | undefined;
  let origin: AnswerOrigin | undefined;
  for await (const event of events) {
    if (event.type === 'start') start = event;
    else if (event.type === 'text') text += event.delta;
    else if (event.type === 'end') origin = event.origin;
    yield event;
  }
  // Only now is the question in the log, which the answer belongs to.
  if (start && origin) await keep(start.questionId, text, start.answer, origin);
}
