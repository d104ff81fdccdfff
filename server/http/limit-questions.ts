import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { env } from '#server/config/env.ts';
import { remember } from '#server/config/remember.ts';
import { FarenseError } from '#server/contracts/errors.ts';
import { clientAddress } from './client-address.ts';

const limiter = () =>
  remember('question-limit', () => new RateLimiterMemory({ points: env.FARENSE_RATE_LIMIT, duration: 60 }));

/**
 * Counts one question of this client.
 * @throws {FarenseError} rate-limited, with `Retry-After` in seconds, after `FARENSE_RATE_LIMIT` questions in a minute.
 */
export async function limitQuestions(request: Request): Promise<void> {
  if (env.FARENSE_RATE_LIMIT === 0) return;
  try {
    await limiter().consume(clientAddress(request));
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    throw new FarenseError('rate-limited', `faltam ${seconds} s`, { 'Retry-After': String(seconds) });
  }
}
