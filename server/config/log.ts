import { pino } from 'pino';
import { env } from './env.ts';

/** The server's log: JSON lines on standard error. Never pass it a question, an address or anything else personal. */
export const log = pino({ level: env.LOG_LEVEL, base: undefined }, pino.destination({ dest: 2, sync: false }));
