import type { InferUIMessageChunk, UIMessage } from 'ai';
import { log } from '#server/config/log.ts';
import type { Answer } from '#server/contracts/answer.ts';
import type { AnswerEvent } from '#server/contracts/ask.ts';
import type { AnswerDataParts, AnswerMetadata } from '#server/contracts/chat.ts';
import { errorCatalogue } from '#server/contracts/errors.ts';

/** One piece of an answer in AI SDK's UI message stream. */
export type AnswerChunk = InferUIMessageChunk<UIMessage<AnswerMetadata, AnswerDataParts>>;

const textId = 'answer';

/** Sources, figures, table and ways on: everything that is not text, each once. */
function* partsOf(answer: Answer): Generator<AnswerChunk> {
  for (const { id, href, title } of answer.evidence.sources)
    yield { type: 'source-url', sourceId: id, url: href, title };
  if (answer.figures.length > 0) yield { type: 'data-figures', data: answer.figures };
  if (answer.table) yield { type: 'data-table', data: answer.table };
  const { links, choices, followUps } = answer;
  yield { type: 'data-ways', data: { links, choices, followUps } };
  yield { type: 'data-evidence', data: answer.evidence };
}

/** One event as chunks; `answer` is what `start` brought. */
function* chunksOf(event: AnswerEvent, answer: Answer | null): Generator<AnswerChunk> {
  if (event.type === 'start') {
    const { questionId } = event;
    // The message has the question's id, so that an answer that is replayed takes the place of its first part.
    yield { type: 'start', messageId: questionId, messageMetadata: { questionId, outcome: event.answer.outcome } };
    yield { type: 'text-start', id: textId };
  } else if (event.type === 'waiting')
    yield { type: 'message-metadata', messageMetadata: { position: event.position } };
  else if (event.type === 'text') yield { type: 'text-delta', id: textId, delta: event.delta };
  else if (event.type === 'end') {
    const { path, model, adapter, verified, replaced, silence } = event.origin;
    yield { type: 'text-end', id: textId };
    if (answer) yield* partsOf(answer);
    const metadata = { path, model, adapter, verified, replaced: replaced.length, silence, position: null };
    yield { type: 'finish', messageMetadata: metadata };
  }
}

/** The events of an answer as chunks; a failure becomes the last one, in words for the fan. */
export async function* answerChunks(events: AsyncIterable<AnswerEvent>): AsyncGenerator<AnswerChunk> {
  let answer: Answer | null = null;
  try {
    for await (const event of events) {
      if (event.type === 'start') answer = event.answer;
      yield* chunksOf(event, answer);
    }
  } catch (error) {
    log.error({ err: error }, 'an answer failed while it streamed');
    yield { type: 'error', errorText: errorCatalogue.internal.message };
  }
}
