import { env } from '#server/config/env.ts';
import { limitClient } from './limit-client.ts';

/**
 * Counts one question of this client.
 * @throws {FarenseError} rate-limited, with `Retry-After` in seconds, after `FARENSE_RATE_LIMIT` questions in a minute.
 */
export async function limitQuestions(request: Request): Promise<void> {
  await limitClient(request, 'question-limit', env.FARENSE_RATE_LIMIT);
}
