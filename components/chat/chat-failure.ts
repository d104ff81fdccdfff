import { APICallError } from 'ai';

/** What went wrong with a question, in words for the fan. */
export interface ChatFailure {
  message: string;
  /** Seconds to wait before trying again, when the server said so. */
  retryAfter: number | null;
}

const unknown = 'A resposta não chegou ao fim. Tenta de novo; se continuar, espera um momento.';
const offline = 'Estás sem ligação à internet. A pergunta fica aqui: tenta de novo quando voltares a ter rede.';
const longestWait = 600;

/** Our own error replies carry `{ error: { message } }`; a proxy in between may answer with anything. */
function ownMessage(body: string | undefined): string | null {
  try {
    const parsed: unknown = JSON.parse(body ?? '');
    if (typeof parsed !== 'object' || parsed === null || !('error' in parsed)) return null;
    const { error } = parsed;
    if (typeof error !== 'object' || error === null || !('message' in error)) return null;
    return typeof error.message === 'string' ? error.message : null;
  } catch {
    return null;
  }
}

function waitOf(headers: Record<string, string> | undefined): number | null {
  const seconds = Number(headers?.['retry-after']);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(Math.ceil(seconds), longestWait) : null;
}

export function chatFailure(error: Error, online = true): ChatFailure {
  if (APICallError.isInstance(error))
    return { message: ownMessage(error.responseBody) ?? unknown, retryAfter: waitOf(error.responseHeaders) };
  return { message: online ? unknown : offline, retryAfter: null };
}
