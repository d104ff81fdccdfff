import { env } from '#server/config/env.ts';
import { limitClient } from './limit-client.ts';

/** Opinions and links a minute; nobody sends more by hand. */
const perMinute = 30;

/**
 * Counts one small request (feedback, sharing) of this client; without a limit of questions there is none of these.
 * @throws {FarenseError} rate-limited, with `Retry-After` in seconds.
 */
export async function limitRequests(request: Request): Promise<void> {
  await limitClient(request, 'request-limit', env.FARENSE_RATE_LIMIT === 0 ? 0 : perMinute);
}
