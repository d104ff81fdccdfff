import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { clientOf } from './client-of.ts';

const request = (forwarded?: string | string[]) =>
  ({ headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress: '10.0.0.9' } }) as unknown as IncomingMessage;

describe('clientOf', () => {
  it('believes the socket when no proxy is trusted', () => {
    expect(clientOf(request('1.2.3.4'), false)).toBe('10.0.0.9');
  });

  it.each([
    ['1.2.3.4', '1.2.3.4'],
    ['6.6.6.6, 1.2.3.4', '1.2.3.4'],
    [['6.6.6.6', '1.2.3.4'], '1.2.3.4'],
    [undefined, '10.0.0.9'],
    ['', '10.0.0.9'],
  ])('takes what the trusted proxy wrote last: %j', (forwarded, client) => {
    expect(clientOf(request(forwarded), true)).toBe(client);
  });
});
