import { createUIMessageStream, createUIMessageStreamResponse, type UIMessage, type UIMessageStreamWriter } from 'ai';
import { log } from '#server/config/log.ts';
import type { Answer } from '#server/contracts/answer.ts';
import type { AnswerEvent } from '#server/contracts/ask.ts';
import type { AnswerDataParts, AnswerMetadata } from '#server/contracts/chat.ts';
import { errorCatalogue } from '#server/contracts/errors.ts';

type AnswerMessage = UIMessage<AnswerMetadata, AnswerDataParts>;
type Writer = UIMessageStreamWriter<AnswerMessage>;

const textId = 'answer';

/** Sources, figures, table and ways on: everything that is not text, each once. */
function writeParts(writer: Writer, answer: Answer): void {
  for (const { id, href, title } of answer.evidence.sources)
    writer.write({ type: 'source-url', sourceId: id, url: href, title });
  if (answer.figures.length > 0) writer.write({ type: 'data-figures', data: answer.figures });
  if (answer.table) writer.write({ type: 'data-table', data: answer.table });
  const { links, choices, followUps } = answer;
  writer.write({ type: 'data-ways', data: { links, choices, followUps } });
  writer.write({ type: 'data-evidence', data: answer.evidence });
}

/** Hands one event on; returns the answer, which `start` brings and `end` needs. */
function writeEvent(writer: Writer, event: AnswerEvent, answer: Answer | null): Answer | null {
  if (event.type === 'start') {
    const { questionId } = event;
    writer.write({ type: 'start', messageMetadata: { questionId, outcome: event.answer.outcome } });
    writer.write({ type: 'text-start', id: textId });
    return event.answer;
  }
  if (event.type === 'waiting')
    writer.write({ type: 'message-metadata', messageMetadata: { position: event.position } });
  if (event.type === 'text') writer.write({ type: 'text-delta', id: textId, delta: event.delta });
  if (event.type === 'end') {
    const { path, model, adapter, verified, replaced } = event.origin;
    writer.write({ type: 'text-end', id: textId });
    if (answer) writeParts(writer, answer);
    writer.write({
      type: 'finish',
      messageMetadata: { path, model, adapter, verified, replaced: replaced.length, position: null },
    });
  }
  return answer;
}

/** The events of an answer as AI SDK's UI message stream. */
export function chatStreamResponse(events: AsyncGenerator<AnswerEvent>, signal: AbortSignal): Response {
  const stream = createUIMessageStream<AnswerMessage>({
    execute: async ({ writer }) => {
      let answer: Answer | null = null;
      for await (const event of events) {
        if (signal.aborted) break;
        answer = writeEvent(writer, event, answer);
      }
    },
    onError: (error) => {
      log.error({ err: error }, 'an answer failed while it streamed');
      return errorCatalogue.internal.message;
    },
  });
  return createUIMessageStreamResponse({ stream, headers: { 'Cache-Control': 'no-store' } });
}
