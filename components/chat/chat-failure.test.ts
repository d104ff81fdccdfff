import { describe, expect, it } from 'vitest';
import { chatFailure, ReplyError } from './chat-failure.ts';

describe('chatFailure', () => {
  it("shows the server's own words and how long to wait", () => {
    const body = JSON.stringify({ error: { code: 'rate-limited', message: 'Demasiadas perguntas.' } });
    expect(chatFailure(new ReplyError(429, body, '12'))).toEqual({ message: 'Demasiadas perguntas.', retryAfter: 12 });
  });

  it.each([
    ['a proxy page', '<html><h1>502 Bad Gateway</h1></html>'],
    ['an empty body', ''],
    ['another shape', '{"error":"boom"}'],
    ['null', 'null'],
  ])('never shows the body of %s', (_, body) => {
    expect(chatFailure(new ReplyError(502, body, null)).message).toContain('Tenta de novo');
  });

  it.each([
    ['no header', null, null],
    ['text', 'amanhã', null],
    ['a negative number', '-3', null],
    ['a very long wait', '99999', 600],
  ])('reads a Retry-After of %s', (_, value, expected) => {
    expect(chatFailure(new ReplyError(429, '', value)).retryAfter).toBe(expected);
  });

  it('says so when the device is offline', () => {
    expect(chatFailure(new TypeError('Failed to fetch'), false).message).toContain('sem ligação');
  });
});
