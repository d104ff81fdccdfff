/** What went wrong with a question, in words for the fan. */
export interface ChatFailure {
  message: string;
  /** Seconds to wait before trying again, when the server said so. */
  retryAfter: number | null;
}

/** The server answered with an error: its body and when it says to come back. */
export class ReplyError extends Error {
  override name = 'ReplyError';
  readonly body: string;
  readonly retryAfter: string | null;

  constructor(status: number, body: string, retryAfter: string | null) {
    super(`the chat answered ${status}`);
    this.body = body;
    this.retryAfter = retryAfter;
  }
}

const unknown = 'A resposta não chegou ao fim. Tenta de novo; se continuar, espera um momento.';
const offline = 'Estás sem ligação à internet. A pergunta fica aqui: tenta de novo quando voltares a ter rede.';
const dropped = 'A ligação caiu a meio. A resposta retoma-se sozinha quando houver rede; também podes tentar de novo.';
const longestWait = 600;

/** Our own error replies carry `{ error: { message } }`; a proxy in between may answer with anything. */
function ownMessage(body: string): string | null {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed !== 'object' || parsed === null || !('error' in parsed)) return null;
    const { error } = parsed;
    if (typeof error !== 'object' || error === null || !('message' in error)) return null;
    return typeof error.message === 'string' ? error.message : null;
  } catch {
    return null;
  }
}

function waitOf(retryAfter: string | null): number | null {
  const seconds = Number(retryAfter);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(Math.ceil(seconds), longestWait) : null;
}

export function chatFailure(error: Error, online = true): ChatFailure {
  if (error instanceof ReplyError)
    return { message: ownMessage(error.body) ?? unknown, retryAfter: waitOf(error.retryAfter) };
  if (!online) return { message: offline, retryAfter: null };
  // A broken line is a TypeError in every browser.
  return { message: error instanceof TypeError ? dropped : unknown, retryAfter: null };
}
