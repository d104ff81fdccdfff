import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65535);
const url = z.url({ protocol: /^https?$/ });

/** `auto`, `off`, or the base URL of an OpenAI-compatible server. */
const engine = z.union([z.literal(['auto', 'off']), url]);

const schema = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  FARENSE_PUBLIC_URL: url.optional(),
  FARENSE_TRUST_PROXY: z.stringbool().default(false),
  FARENSE_DADOS: z.string().min(1).default('dados'),
  FARENSE_DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: z.url({ protocol: /^(file|libsql|https?|wss?)$/ }).optional(),
  FARENSE_ENGINE: engine.default('auto'),
  FARENSE_MODEL: z.string().min(1).optional(),
  FARENSE_ADAPTER: z.string().min(1).optional(),
  /** Questions a minute per client; 0 turns the limit off. */
  FARENSE_RATE_LIMIT: z.coerce.number().int().min(0).max(100_000).default(30),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

const allowed: Record<keyof z.infer<typeof schema>, string> = {
  PORT: 'a number from 0 to 65535',
  HOST: 'an address to listen on, such as 127.0.0.1 or 0.0.0.0',
  FARENSE_PUBLIC_URL: 'the http(s) address by which people reach the site',
  FARENSE_TRUST_PROXY: 'true or false',
  FARENSE_DADOS: 'a folder with the source data',
  FARENSE_DATA_DIR: 'a folder that the server may write to',
  DATABASE_URL: 'a file:, libsql:, http(s): or ws(s): address of the application database',
  FARENSE_ENGINE: 'auto, off, or the http(s) base address of an OpenAI-compatible server',
  FARENSE_MODEL: 'the name of a folder in models/, or a path',
  FARENSE_ADAPTER: 'the name of a folder in output/, or a path',
  FARENSE_RATE_LIMIT: 'questions a minute per client, from 0 (no limit) to 100000',
  LOG_LEVEL: 'trace, debug, info, warn, error or silent',
};

export type Env = z.infer<typeof schema>;

/** An environment value is wrong. The message has one line a variable: its name, its value, what is allowed. */
export class EnvError extends Error {
  override name = 'EnvError';
}

/** Parses the environment; an empty string counts as not set. @throws {EnvError} */
export function parseEnv(source: NodeJS.ProcessEnv): Env {
  const given = Object.fromEntries(Object.keys(schema.shape).map((key) => [key, source[key]?.trim() || undefined]));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const names = [...new Set(parsed.error.issues.map((issue) => issue.path[0] as keyof Env))];
  throw new EnvError(
    names.map((name) => `${name}="${given[name]}" is not valid; allowed: ${allowed[name]}.`).join('\n'),
  );
}

export const env = parseEnv(process.env);
