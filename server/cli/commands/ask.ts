import type { Command } from 'commander';
import type { Answer } from '#server/contracts/answer.ts';
import type { AnswerEvent, AnswerOrigin } from '#server/contracts/ask.ts';
import type { GenerationResult } from '#server/contracts/generation.ts';
import { addModelOptions, type ModelOptions } from '../ask/sampling-options.ts';

/** The JSON object of `ask --json`; speed fields are null where no model wrote. */
function asJson(
  prompt: string,
  response: string,
  answer: Answer,
  origin: AnswerOrigin,
  generation: GenerationResult | null,
): object {
  return {
    prompt,
    response,
    model: origin.model,
    adapter: origin.adapter,
    path: origin.path,
    tokens: generation?.tokens ?? null,
    tokens_per_second: generation?.tokensPerSecond ?? null,
    ttft_ms: generation?.ttftMs ?? null,
    verified: origin.verified,
    replaced: origin.replaced,
    sources: answer.evidence.sources,
  };
}

/** Writes an answer as it comes, then its table and its sources. */
async function toTerminal(events: AsyncGenerator<AnswerEvent>): Promise<void> {
  const { answerSupplement } = await import('#server/chat/answer-supplement.ts');
  let answer: Answer | undefined;
  for await (const event of events) {
    if (event.type === 'start') answer = event.answer;
    if (event.type === 'text') process.stdout.write(event.delta.replaceAll('**', ''));
  }
  if (!answer) return;
  process.stdout.write(`${answerSupplement(answer)}\n`);
  for (const source of answer.evidence.sources) process.stdout.write(`Fonte: ${source.title} (${source.href})\n`);
}

async function toJson(prompt: string, events: AsyncGenerator<AnswerEvent>): Promise<void> {
  let response = '';
  let answer: Answer | undefined;
  for await (const event of events) {
    if (event.type === 'start') answer = event.answer;
    else if (event.type === 'text') response += event.delta;
    else if (event.type === 'end' && answer)
      process.stdout.write(`${JSON.stringify(asJson(prompt, response, answer, event.origin, event.generation))}\n`);
  }
}

interface AskOptions extends ModelOptions {
  readonly json?: boolean;
  readonly raw?: boolean;
}

async function ask(question: string, options: AskOptions): Promise<void> {
  if (options.raw) return (await import('../ask/ask-raw.ts')).askRaw(question, options);
  const { answerStream } = await import('#server/chat/answer-stream.ts');
  const { readQuestion } = await import('#server/chat/read-question.ts');
  const { engineFor } = await import('../ask/engine-for.ts');
  const engine = engineFor(options);
  try {
    const events = answerStream(readQuestion([question], 'cli'), { engine });
    await (options.json ? toJson(question, events) : toTerminal(events));
  } finally {
    await engine.close();
  }
}

/** `farense ask "…"`: one question, answered in the terminal. */
export function registerAsk(program: Command): void {
  const command = program
    .command('ask')
    .description('responde a uma pergunta sobre o Farense')
    .argument('<pergunta>', 'a pergunta, entre aspas')
    .option('--json', 'um objeto JSON em vez de texto')
    .option('--raw', 'só o modelo, sem factos nem verificação: o que ele escreve sozinho');
  addModelOptions(command).action(ask);
}
