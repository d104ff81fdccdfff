import { randomUUID } from 'node:crypto';
import { answerStream } from '#server/chat/answer-stream.ts';
import { readQuestion } from '#server/chat/read-question.ts';
import { chatRequest } from '#server/contracts/chat.ts';
import { answerChunks } from '#server/http/answer-chunks.ts';
import { chatStreamResponse } from '#server/http/chat-stream.ts';
import { clientAddress } from '#server/http/client-address.ts';
import { endpoint } from '#server/http/endpoint.ts';
import { keepWholeAnswer } from '#server/http/keep-whole-answer.ts';
import { limitQuestions } from '#server/http/limit-questions.ts';
import { LiveAnswer } from '#server/http/live-answer.ts';
import { holdAnswer } from '#server/http/live-answers.ts';
import { readJson } from '#server/http/read-json.ts';

/** A shorter id than a browser makes may be somebody else's too: such an answer is only for this request. */
const shortestId = 12;

const idOf = (message: { id?: string | undefined } | undefined) =>
  message?.id && message.id.length >= shortestId ? message.id : randomUUID();

export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  POST: async (request) => {
    const { messages } = await readJson(request, chatRequest);
    const asked = messages.filter((message) => message.role === 'user');
    const texts = asked.map(({ parts }) => parts.map((part) => (part.type === 'text' ? part.text : '')).join(' '));
    const question = readQuestion(texts, 'chat');
    await limitQuestions(request);
    const asker = { ...question, client: clientAddress(request) };
    const answer = new LiveAnswer((signal) => answerChunks(keepWholeAnswer(answerStream(asker, { signal }))));
    holdAnswer(idOf(asked.at(-1)), answer);
    return chatStreamResponse(answer);
  },
});
