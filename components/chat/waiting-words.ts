import type { ChatMessage } from './message.ts';

/** What is going on while an answer has no text yet: the records are looked up, or the model has others before us. */
export function waitingWords(answer: ChatMessage | null): string {
  const position = answer?.metadata?.position;
  if (!position) return 'A procurar nos registos…';
  return position === 1 ? 'És o próximo na fila do modelo…' : `Há ${position - 1} à tua frente na fila do modelo…`;
}
