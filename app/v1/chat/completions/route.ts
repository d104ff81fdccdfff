import { answerStream } from '#server/chat/answer-stream.ts';
import { readQuestion } from '#server/chat/read-question.ts';
import { FarenseError } from '#server/contracts/errors.ts';
import { type CompletionRequest, completionRequest, modelId } from '#server/contracts/openai.ts';
import { clientAddress } from '#server/http/client-address.ts';
import { completionResponse, completionStreamResponse } from '#server/http/completion.ts';
import { endpoint } from '#server/http/endpoint.ts';
import { limitQuestions } from '#server/http/limit-questions.ts';
import { readJson } from '#server/http/read-json.ts';

type Content = CompletionRequest['messages'][number]['content'];

const textOf = (content: Content): string =>
  typeof content === 'string' ? content : (content ?? []).map((part) => part.text ?? '').join(' ');

export const { GET, POST, PUT, PATCH, DELETE } = endpoint(
  {
    POST: async (request) => {
      const body = await readJson(request, completionRequest);
      if (body.model !== modelId) throw new FarenseError('unknown-model', body.model.slice(0, 80));
      if (body.messages.at(-1)?.role !== 'user')
        throw new FarenseError('bad-request', 'a última mensagem tem de ser do utilizador (role "user")');
      const asked = body.messages.filter(({ role }) => role === 'user').map(({ content }) => textOf(content));
      const question = readQuestion(asked, 'api');
      await limitQuestions(request);
      const asker = { ...question, client: clientAddress(request) };
      const events = answerStream(asker, { signal: request.signal });
      return body.stream ? completionStreamResponse(events, body) : completionResponse(events);
    },
  },
  'openai',
);
