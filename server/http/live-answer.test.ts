import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AnswerChunk } from './answer-chunks.ts';
import { LiveAnswer } from './live-answer.ts';

const text = (delta: string): AnswerChunk => ({ type: 'text-delta', id: 'answer', delta });

/** An answer whose pieces the test sends. */
function scripted() {
  let signal = AbortSignal.abort();
  const { readable, writable } = new TransformStream<AnswerChunk, AnswerChunk>({}, { highWaterMark: 100 });
  const writer = writable.getWriter();
  const answer = new LiveAnswer((given) => {
    signal = given;
    return readable as unknown as AsyncIterable<AnswerChunk>;
  });
  return {
    answer,
    send: (delta: string) => writer.write(text(delta)),
    end: () => writer.close(),
    signal: () => signal,
  };
}

async function textOf(chunks: AsyncIterable<AnswerChunk>): Promise<string> {
  let whole = '';
  for await (const chunk of chunks) if (chunk.type === 'text-delta') whole += chunk.delta;
  return whole;
}

const staying = () => new AbortController().signal;

describe('an answer under way', () => {
  it('is whole for one who comes back in the middle, and for one who comes after its end', async () => {
    const { answer, send, end } = scripted();
    const first = new AbortController();
    const reading = answer.read(first.signal);
    await send('Em ');
    expect((await reading.next()).value).toEqual(text('Em '));
    first.abort();
    await send('5.º ');
    const second = textOf(answer.read(staying()));
    await send('lugar.');
    await end();
    expect(await second).toBe('Em 5.º lugar.');
    expect(await textOf(answer.read(staying()))).toBe('Em 5.º lugar.');
  });

  it('ends for its readers when it is stopped, and stops what makes it', async () => {
    const { answer, send, signal } = scripted();
    const reading = textOf(answer.read(staying()));
    await send('Em ');
    await vi.waitFor(() => expect(signal().aborted).toBe(false));
    answer.stop();
    expect('Em '.startsWith(await reading)).toBe(true);
    expect(signal().aborted).toBe(true);
  });
});

describe('an answer that nobody reads', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('goes on for a minute, and is stopped then', async () => {
    const { answer, signal } = scripted();
    const reader = new AbortController();
    const reading = answer.read(reader.signal).next();
    reader.abort();
    await reading;
    await vi.advanceTimersByTimeAsync(59_000);
    expect(signal().aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(signal().aborted).toBe(true);
  });

  it('is not stopped when its reader comes back in time', async () => {
    const { answer, signal } = scripted();
    const reader = new AbortController();
    const reading = answer.read(reader.signal).next();
    reader.abort();
    await reading;
    await vi.advanceTimersByTimeAsync(30_000);
    void answer.read(staying()).next();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(signal().aborted).toBe(false);
  });
});
