import type { GenerationEvent, GenerationResult } from '#server/contracts/generation.ts';
import { takeSentence } from './take-sentence.ts';

export type Heard = { type: 'waiting'; position: number } | { type: 'sentence'; text: string };

/** What an engine says, sentence by sentence; ends with its result. */
export async function* hearSentences(
  events: AsyncGenerator<GenerationEvent>,
  onText: () => void,
): AsyncGenerator<Heard, GenerationResult | null> {
  let rest = '';
  let generation: GenerationResult | null = null;
  for await (const event of events) {
    if (event.type === 'queued') yield { type: 'waiting', position: event.position };
    if (event.type === 'done') generation = event.result;
    if (event.type === 'text') onText();
    if (event.type === 'text') rest += event.text;
    // What a limit cut off is no sentence.
    const ended = event.type === 'done' && event.result.reason === 'stop';
    for (let next = takeSentence(rest, ended); next !== null; next = takeSentence(rest, ended)) {
      rest = next.rest;
      yield { type: 'sentence', text: next.sentence };
    }
  }
  return generation;
}
