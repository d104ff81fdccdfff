import type { GenerationInput, GenerationResult } from '#server/contracts/generation.ts';
import { engineFor } from './engine-for.ts';
import type { ModelOptions } from './sampling-options.ts';

/** Asks the model alone: the prompt as it is, no facts, no verification. Streams to the terminal, or prints one object. */
export async function askRaw(prompt: string, options: ModelOptions & { readonly json?: boolean }): Promise<void> {
  const { json } = options;
  const engine = engineFor(options);
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort(new Error('Interrompido.')));
  const request: GenerationInput = { input: { messages: [{ role: 'user', content: prompt }] } };
  let response = '';
  let result: GenerationResult | null = null;
  try {
    for await (const event of engine.generate(request, stop.signal)) {
      if (event.type === 'done') result = event.result;
      if (event.type !== 'text') continue;
      response += event.text;
      if (!json) process.stdout.write(event.text);
    }
    process.stdout.write(json ? `${JSON.stringify(asJson(prompt, response, engine.pair(), result))}\n` : '\n');
  } finally {
    await engine.close();
  }
}

function asJson(
  prompt: string,
  response: string,
  pair: { model: string | null; adapter: string | null } | null,
  result: GenerationResult | null,
): object {
  return {
    prompt,
    response,
    model: pair?.model ?? null,
    adapter: pair?.adapter ?? null,
    path: 'model',
    tokens: result?.tokens ?? null,
    tokens_per_second: result?.tokensPerSecond ?? null,
    ttft_ms: result?.ttftMs ?? null,
    verified: false,
    replaced: [],
    sources: [],
  };
}
