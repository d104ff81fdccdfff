import { chatFailure, ReplyError } from './chat-failure.ts';

/** Why something small (an opinion, a link) could not be sent, in words for the fan. */
export function sendFailure(error: unknown): string {
  if (error instanceof ReplyError) return chatFailure(error).message;
  return 'Não chegou ao servidor. Vê se tens internet e tenta de novo.';
}
