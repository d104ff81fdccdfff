import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { remember } from '#server/config/remember.ts';
import { FarenseError } from '#server/contracts/errors.ts';

const minutes = (count: number) => count * 60;

/** Tries of one name from one address, of one address, and of one name from anywhere. */
const limiters = () =>
  remember('sign-in-limits', () => ({
    pair: new RateLimiterMemory({ points: 5, duration: minutes(15) }),
    client: new RateLimiterMemory({ points: 30, duration: minutes(15) }),
    name: new RateLimiterMemory({ points: 100, duration: minutes(60) }),
  }));

/**
 * Counts one try before the password is looked at, so that tries at once are counted too. `forgive` takes it back when
 * the password was right.
 * @throws {FarenseError} rate-limited, with `Retry-After` in seconds.
 */
export async function limitSignIn(name: string, client: string): Promise<{ forgive: () => Promise<void> }> {
  const limits = limiters();
  const who = name.trim().toLowerCase().slice(0, 100);
  const pair = `${who} ${client}`;
  try {
    await limits.pair.consume(pair);
    await limits.client.consume(client);
    await limits.name.consume(who);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    const wait = seconds > 90 ? `${Math.ceil(seconds / 60)} minutos` : `${seconds} s`;
    throw new FarenseError('too-many-tries', `faltam ${wait}`, { 'Retry-After': String(seconds) });
  }
  const forgive = async () => {
    await limits.pair.delete(pair);
    await Promise.all([limits.client.reward(client), limits.name.reward(who)]);
  };
  return { forgive };
}
