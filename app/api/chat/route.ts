import { answerStream } from '#server/chat/answer-stream.ts';
import { readQuestion } from '#server/chat/read-question.ts';
import { chatRequest } from '#server/contracts/chat.ts';
import { chatStreamResponse } from '#server/http/chat-stream.ts';
import { clientAddress } from '#server/http/client-address.ts';
import { endpoint } from '#server/http/endpoint.ts';
import { limitQuestions } from '#server/http/limit-questions.ts';
import { readJson } from '#server/http/read-json.ts';

export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  POST: async (request) => {
    const { messages } = await readJson(request, chatRequest);
    const asked = messages
      .filter((message) => message.role === 'user')
      .map((message) => message.parts.map((part) => (part.type === 'text' ? (part.text ?? '') : '')).join(' '));
    const question = readQuestion(asked, 'chat');
    await limitQuestions(request);
    const asker = { ...question, client: clientAddress(request) };
    return chatStreamResponse(answerStream(asker, { signal: request.signal }), request.signal);
  },
});
