import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { remember } from '#server/config/remember.ts';
import { FarenseError } from '#server/contracts/errors.ts';
import { clientAddress } from './client-address.ts';

/**
 * Counts one use of what `name` stands for by this client; 0 a minute turns the limit off.
 * @throws {FarenseError} rate-limited, with `Retry-After` in seconds.
 */
export async function limitClient(request: Request, name: string, perMinute: number): Promise<void> {
  if (perMinute === 0) return;
  const limiter = remember(name, () => new RateLimiterMemory({ points: perMinute, duration: 60 }));
  try {
    await limiter.consume(clientAddress(request));
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    throw new FarenseError('rate-limited', `faltam ${seconds} s`, { 'Retry-After': String(seconds) });
  }
}
