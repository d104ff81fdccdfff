import { DefaultChatTransport } from 'ai';
import { ReplyError } from './chat-failure.ts';
import { type ChatMessage, messageText } from './message.ts';

/** Messages of a conversation that are sent along with a question; the server reads no more than these. */
const maxMessagesSent = 40;

const addressOf = (questionMessageId: string) => `/api/chat/${encodeURIComponent(questionMessageId)}`;

/** Keeps what an error reply says: the protocol's own error drops the headers, and with them how long to wait. */
const request: typeof fetch = async (input, init) => {
  const reply = await fetch(input, init);
  if (reply.ok) return reply;
  throw new ReplyError(reply.status, await reply.text(), reply.headers.get('retry-after'));
};

/** Only the text travels: the server reads what was asked, and looks everything else up again. */
export const chatTransport = new DefaultChatTransport<ChatMessage>({
  api: '/api/chat',
  fetch: request,
  prepareSendMessagesRequest: ({ id, messages }) => ({
    body: {
      id,
      messages: messages.slice(-maxMessagesSent).map((message) => ({
        id: message.id,
        role: message.role,
        parts: [{ type: 'text', text: messageText(message) }],
      })),
    },
  }),
  /** An answer under way is found again by the message that asked for it. */
  prepareReconnectToStreamRequest: ({ body }) => ({ api: addressOf(String(body?.questionMessageId)) }),
});

/** Tells the server that nobody wants the rest of an answer. */
export function stopAnswer(questionMessageId: string): void {
  // It would end by itself a while later, so a lost message costs nothing.
  void fetch(addressOf(questionMessageId), { method: 'DELETE', keepalive: true }).catch(() => undefined);
}
