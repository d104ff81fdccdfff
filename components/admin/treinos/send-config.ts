import { z } from 'zod';
import { type ProbeResult, probeResultSchema } from '#server/contracts/training-messages.ts';

export interface ConfigAnswer {
  /** The run that was started. */
  readonly id: string | null;
  readonly measured: ProbeResult | null;
  /** What is wrong, by key. */
  readonly fields: Readonly<Record<string, string>>;
  /** What else went wrong. */
  readonly problem: string | null;
}

const errorSchema = z.object({
  error: z.object({ message: z.string(), fields: z.record(z.string(), z.string()).optional() }),
});
const startedSchema = z.object({ id: z.string() });
const nothing: ConfigAnswer = { id: null, measured: null, fields: {}, problem: null };

/** Sends a configuration to be measured or started. What is wrong comes back by field, as the server says it. */
export async function sendConfig(what: 'measure' | 'start', config: Record<string, unknown>): Promise<ConfigAnswer> {
  const address = what === 'measure' ? '/api/admin/training/preflight' : '/api/admin/training/runs';
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ config }),
    });
    const body: unknown = await response.json();
    if (response.ok && what === 'start') return { ...nothing, id: startedSchema.parse(body).id };
    if (response.ok) return { ...nothing, measured: probeResultSchema.parse(body) };
    const { message, fields = {} } = errorSchema.parse(body).error;
    return { ...nothing, fields, problem: message };
  } catch {
    return {
      ...nothing,
      problem: 'O servidor não respondeu como devia. O que escreveste continua aqui: tenta de novo.',
    };
  }
}
