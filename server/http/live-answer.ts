import { once } from 'node:events';
import type { AnswerChunk } from './answer-chunks.ts';

/** How long an answer that nobody reads any more goes on, for a page that reloads or a network that comes back. */
const patienceMs = 60_000;

/**
 * An answer under way. It does not hang on the request that asked for it: whoever comes back reads it again from its
 * beginning and goes on with it as it comes.
 */
export class LiveAnswer {
  readonly #chunks: AnswerChunk[] = [];
  readonly #abort = new AbortController();
  #ended = false;
  #news = Promise.withResolvers<void>();
  #readers = 0;
  #patience: NodeJS.Timeout | undefined;

  constructor(produce: (signal: AbortSignal) => AsyncIterable<AnswerChunk>) {
    void this.#collect(produce(this.#abort.signal));
  }

  /** Ends the answer where it is. */
  stop(): void {
    this.#abort.abort();
    this.#end();
  }

  /** The answer from its beginning, and on as it comes, until its reader leaves. */
  async *read(leaving: AbortSignal): AsyncGenerator<AnswerChunk> {
    const left = once(leaving, 'abort').then(() => this.#leave());
    clearTimeout(this.#patience);
    this.#readers++;
    for (let next = 0; !leaving.aborted; ) {
      const chunk = this.#chunks[next];
      if (chunk) {
        next++;
        yield chunk;
      } else if (this.#ended) return;
      else await Promise.race([this.#news.promise, left]);
    }
  }

  #leave(): void {
    this.#readers--;
    if (this.#readers === 0 && !this.#ended) this.#patience = setTimeout(() => this.stop(), patienceMs).unref();
  }

  async #collect(chunks: AsyncIterable<AnswerChunk>): Promise<void> {
    for await (const chunk of chunks) {
      if (this.#abort.signal.aborted) break;
      this.#chunks.push(chunk);
      this.#announce();
    }
    this.#end();
  }

  #announce(): void {
    this.#news.resolve();
    this.#news = Promise.withResolvers();
  }

  #end(): void {
    this.#ended = true;
    clearTimeout(this.#patience);
    this.#announce();
  }
}
