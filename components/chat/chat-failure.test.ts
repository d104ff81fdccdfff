import { APICallError } from 'ai';
import { describe, expect, it } from 'vitest';
import { chatFailure } from './chat-failure.ts';

const reply = (statusCode: number, responseBody: string, responseHeaders: Record<string, string> = {}) =>
  new APICallError({
    message: responseBody,
    url: '/api/chat',
    requestBodyValues: {},
    statusCode,
    responseBody,
    responseHeaders,
  });

describe('chatFailure', () => {
  it("shows the server's own words and how long to wait", () => {
    const body = JSON.stringify({ error: { code: 'rate-limited', message: 'Demasiadas perguntas.' } });
    expect(chatFailure(reply(429, body, { 'retry-after': '12' }))).toEqual({
      message: 'Demasiadas perguntas.',
      retryAfter: 12,
    });
  });

  it.each([
    ['a proxy page', '<html><h1>502 Bad Gateway</h1></html>'],
    ['an empty body', ''],
    ['another shape', '{"error":"boom"}'],
    ['null', 'null'],
  ])('never shows the body of %s', (_, body) => {
    const { message } = chatFailure(reply(502, body));
    expect(message).toContain('Tenta de novo');
  });

  it.each([
    ['text', 'amanhã', null],
    ['a negative number', '-3', null],
    ['a very long wait', '99999', 600],
  ])('reads a Retry-After of %s', (_, value, expected) => {
    expect(chatFailure(reply(429, '', { 'retry-after': value })).retryAfter).toBe(expected);
  });

  it('says so when the device is offline', () => {
    expect(chatFailure(new TypeError('Failed to fetch'), false).message).toContain('sem ligação');
  });
});
