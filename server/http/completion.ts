import { answerSupplement } from '#server/chat/answer-supplement.ts';
import type { Answer } from '#server/contracts/answer.ts';
import type { AnswerEvent, AnswerOrigin } from '#server/contracts/ask.ts';
import type { GenerationResult } from '#server/contracts/generation.ts';
import { type CompletionRequest, modelId } from '#server/contracts/openai.ts';

/** Tokens of the language model: none where the answer was composed from the records. */
function usageOf(generation: GenerationResult | null) {
  const { promptTokens = 0, tokens = 0 } = generation ?? {};
  return { prompt_tokens: promptTokens, completion_tokens: tokens, total_tokens: promptTokens + tokens };
}

const header = (object: string, questionId: string) => ({
  id: `chatcmpl-${questionId}`,
  object,
  created: Math.floor(Date.now() / 1000),
  model: modelId,
});

/** What OpenAI's format has no place for, under one key. */
function extras(answer: Answer, origin: AnswerOrigin) {
  const { outcome, evidence, figures, table } = answer;
  return { ...origin, outcome, evidence, sources: evidence.sources, figures, table };
}

/** The events of an answer as one `chat.completion` object. */
export async function completionResponse(events: AsyncGenerator<AnswerEvent>): Promise<Response> {
  let content = '';
  let questionId = '';
  let answer: Answer | undefined;
  let origin: AnswerOrigin | undefined;
  let generation: GenerationResult | null = null;
  for await (const event of events) {
    if (event.type === 'start') ({ questionId, answer } = event);
    else if (event.type === 'text') content += event.delta;
    else if (event.type === 'end') ({ origin, generation } = event);
  }
  if (!answer || !origin) throw new Error('the answer ended without its beginning or its end');
  const message = { role: 'assistant', content: content + answerSupplement(answer), refusal: null };
  return Response.json(
    {
      ...header('chat.completion', questionId),
      choices: [{ index: 0, message, logprobs: null, finish_reason: 'stop' }],
      usage: usageOf(generation),
      farense: extras(answer, origin),
    },
    { headers: { 'Cache-Control': 'no-store' } },
  );
}

async function* chunks(events: AsyncGenerator<AnswerEvent>, includeUsage: boolean): AsyncGenerator<object> {
  let answer: Answer | undefined;
  let head = header('chat.completion.chunk', '');
  const chunk = (delta: object, finish: 'stop' | null = null) => ({
    ...head,
    choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
  });
  for await (const event of events) {
    if (event.type === 'start') {
      answer = event.answer;
      head = header('chat.completion.chunk', event.questionId);
      yield chunk({ role: 'assistant', content: '' });
    } else if (event.type === 'text') yield chunk({ content: event.delta });
    else if (event.type === 'end' && answer) {
      const supplement = answerSupplement(answer);
      if (supplement) yield chunk({ content: supplement });
      yield { ...chunk({}, 'stop'), farense: extras(answer, event.origin) };
      if (includeUsage) yield { ...head, choices: [], usage: usageOf(event.generation) };
    }
  }
}

/** The events of an answer as server-sent `chat.completion.chunk` objects, ended by `[DONE]`. */
export function completionStreamResponse(events: AsyncGenerator<AnswerEvent>, request: CompletionRequest): Response {
  const source = chunks(events, request.stream_options?.include_usage === true);
  const encoder = new TextEncoder();
  const stream = new ReadableStream({
    async pull(controller) {
      const next = await source.next();
      if (!next.done) return controller.enqueue(encoder.encode(`data: ${JSON.stringify(next.value)}\n\n`));
      controller.enqueue(encoder.encode('data: [DONE]\n\n'));
      controller.close();
    },
    // The client went away: ending the generator runs its `finally`, which logs the question.
    cancel: async () => void (await events.return(undefined)),
  });
  const headers = { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store' };
  return new Response(stream, { headers });
}
