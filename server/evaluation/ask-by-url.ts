import { z } from 'zod';
import { outcomes } from '#server/contracts/answer.ts';
import { evidenceSchema } from '#server/contracts/evidence.ts';
import { modelId } from '#server/contracts/openai.ts';
import type { Ask } from './reply.ts';

const completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
  farense: z.object({
    outcome: z.enum(outcomes),
    evidence: evidenceSchema,
    path: z.enum(['model', 'composed']),
    replaced: z.array(z.string()),
  }),
});

async function refusalOf(response: Response): Promise<string> {
  if (response.status === 429) return 'o servidor limita as perguntas: arranca-o com FARENSE_RATE_LIMIT=0';
  return `o servidor respondeu ${response.status}: ${(await response.text()).slice(0, 200)}`;
}

/** Asks a running server through its OpenAI-compatible endpoint. @throws {Error} when it does not answer as it should. */
export function askByUrl(base: string): Ask {
  const url = new URL('v1/chat/completions', base.endsWith('/') ? base : `${base}/`);
  return async (turns) => {
    const messages = turns.map((content) => ({ role: 'user', content }));
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ model: modelId, messages }),
    });
    if (!response.ok) throw new Error(`${url.href}: ${await refusalOf(response)}`);
    const parsed = completion.safeParse(await response.json());
    if (!parsed.success) throw new Error(`${url.href}: a resposta não é a esperada: ${z.prettifyError(parsed.error)}`);
    const { choices, farense } = parsed.data;
    const { outcome, evidence, ...origin } = farense;
    return { text: choices[0]?.message.content ?? '', outcome, evidence, origin };
  };
}
