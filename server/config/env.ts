import { z } from 'zod';
import { passwordSchema } from '#server/contracts/admin.ts';

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
  /** Models and runs are large: they may live on another disk. */
  FARENSE_MODELS: z.string().min(1).default('models'),
  FARENSE_RUNS: z.string().min(1).default('checkpoints_qlora'),
  FARENSE_OUTPUT: z.string().min(1).default('output'),
  DATABASE_URL: z.url({ protocol: /^(file|libsql|https?|wss?)$/ }).optional(),
  FARENSE_ENGINE: engine.default('auto'),
  FARENSE_MODEL: z.string().min(1).optional(),
  FARENSE_ADAPTER: z.string().min(1).optional(),
  FARENSE_ENGINE_KEY: z.string().min(1).optional(),
  /** How long a question may wait for its turn with the model, in milliseconds; then the composed answer is given. */
  FARENSE_MODEL_WAIT_MS: z.coerce.number().int().min(0).max(600_000).default(4000),
  /** Lets the model write only figures and names of the evidence: slower, fewer sentences to replace. */
  FARENSE_CONSTRAINED: z.stringbool().default(false),
  /** Answers with the model while a training computes on the same machine. */
  FARENSE_MODEL_WHILE_TRAINING: z.stringbool().default(false),
  /** Questions of the gate: 300 are a third of a percent each, and minutes on a computer without a GPU. */
  FARENSE_GATE_QUESTIONS: z.coerce.number().int().min(1).max(99_999).default(300),
  HF_ENDPOINT: url.default('https://huggingface.co'),
  HF_TOKEN: z.string().min(1).optional(),
  /** Questions a minute per client; 0 turns the limit off. */
  FARENSE_RATE_LIMIT: z.coerce.number().int().min(0).max(100_000).default(30),
  FARENSE_ADMIN_PASSWORD: passwordSchema.optional(),
  /** Where alerts are posted, as JSON. */
  FARENSE_ALERT_WEBHOOK: url.optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

const allowed: Record<keyof z.infer<typeof schema>, string> = {
  PORT: 'um número de 0 a 65535',
  HOST: 'um endereço onde escutar, como 127.0.0.1 ou 0.0.0.0',
  FARENSE_PUBLIC_URL: 'o endereço http(s) por onde as pessoas chegam ao sítio',
  FARENSE_TRUST_PROXY: 'true ou false',
  FARENSE_DADOS: 'uma pasta com os dados de origem',
  FARENSE_DATA_DIR: 'uma pasta onde o servidor possa escrever',
  FARENSE_MODELS: 'uma pasta com os modelos',
  FARENSE_RUNS: 'uma pasta para os treinos',
  FARENSE_OUTPUT: 'uma pasta para os adaptadores',
  DATABASE_URL: 'um endereço file:, libsql:, http(s): ou ws(s): da base de dados da aplicação',
  FARENSE_ENGINE: 'auto, off ou o endereço http(s) de um servidor compatível com a OpenAI',
  FARENSE_MODEL: 'o nome de uma pasta em models/, ou um caminho',
  FARENSE_ADAPTER: 'o nome de uma pasta em output/, ou um caminho',
  FARENSE_ENGINE_KEY: 'a chave do servidor que FARENSE_ENGINE indica',
  FARENSE_MODEL_WAIT_MS: 'milissegundos de 0 a 600000',
  FARENSE_CONSTRAINED: 'true ou false',
  FARENSE_MODEL_WHILE_TRAINING: 'true ou false',
  FARENSE_GATE_QUESTIONS: 'quantas perguntas, de 1 a 99999',
  HF_ENDPOINT: 'o endereço http(s) de um servidor compatível com o Hugging Face',
  HF_TOKEN: 'a chave desse servidor',
  FARENSE_RATE_LIMIT: 'perguntas por minuto e por cliente, de 0 (sem limite) a 100000',
  FARENSE_ADMIN_PASSWORD: 'a palavra-passe do utilizador admin, de 8 a 128 caracteres',
  FARENSE_ALERT_WEBHOOK: 'um endereço http(s) que receba alertas em JSON por POST',
  LOG_LEVEL: 'trace, debug, info, warn, error ou silent',
};

export type Env = z.infer<typeof schema>;

/** An environment value is wrong. The message has one line a variable: its name, its value, what is allowed. */
export class EnvError extends Error {
  override name = 'EnvError';
}

/** A password is never printed. */
const shown = (name: keyof Env, value: string | undefined) => (name === 'FARENSE_ADMIN_PASSWORD' ? '' : `="${value}"`);

/** Parses the environment; an empty string counts as not set. @throws {EnvError} */
export function parseEnv(source: NodeJS.ProcessEnv): Env {
  const given = Object.fromEntries(Object.keys(schema.shape).map((key) => [key, source[key]?.trim() || undefined]));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const names = [...new Set(parsed.error.issues.map((issue) => issue.path[0] as keyof Env))];
  throw new EnvError(
    names.map((name) => `${name}${shown(name, given[name])} não é válido; aceita-se: ${allowed[name]}.`).join('\n'),
  );
}

export const env = parseEnv(process.env);
