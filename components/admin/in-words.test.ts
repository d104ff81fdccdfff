import { describe, expect, it } from 'vitest';
import { inWords } from './in-words.ts';

const plain = (text: string) => text.replace(/\s/gu, ' ');

describe('figures in words', () => {
  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [6_907_937, '6,9 MB'],
    [4_100_000_000, '4,1 GB'],
  ])('%d bytes are %s', (bytes, text) => expect(plain(inWords.bytes(bytes))).toBe(text));

  it.each([
    [null, '—'],
    [0.987, '98,7 %'],
    [1, '100 %'],
  ])('a share of %s is %s', (share, text) => expect(plain(inWords.share(share))).toBe(text));

  it.each([
    [1.25, '1,3 s'],
    [42, '42 s'],
    [185, '3 min 5 s'],
  ])('%d seconds are %s', (seconds, text) => expect(plain(inWords.seconds(seconds))).toBe(text));

  it('parts thousands and tells the time of Lisbon', () => {
    expect(plain(inWords.count(10_250))).toBe('10 250');
    expect(inWords.moment('2026-07-01T12:00:00Z')).toContain('13:00');
  });
});
