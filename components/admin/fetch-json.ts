interface ErrorBody {
  error?: { code?: string; message?: string };
}

const unreachable = 'Não foi possível falar com o servidor. Verifica a ligação e tenta de novo.';

/** The session ended: signing in again comes back to the same page. */
function signInAgain(): void {
  const { pathname, search } = window.location;
  if (pathname.startsWith('/admin/entrar')) return;
  window.location.assign(`/admin/entrar?depois=${encodeURIComponent(pathname + search)}`);
}

/**
 * Asks one of our addresses for JSON; as an swr fetcher or in an action.
 * @throws {Error} with the server's own words, fit to be shown.
 * @example await fetchJson('/api/admin/users', { method: 'POST', body: { name, role } });
 */
export async function fetchJson<T>(address: string, init: { method?: string; body?: unknown } = {}): Promise<T> {
  const { method = 'GET', body } = init;
  const response = await fetch(address, {
    method,
    headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
    body: body === undefined ? null : JSON.stringify(body),
  }).catch(() => {
    throw new Error(unreachable);
  });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer as T;
  const { error } = (answer ?? {}) as ErrorBody;
  if (response.status === 401 && error?.code === 'unauthorized') signInAgain();
  throw new Error(error?.message ?? `O servidor respondeu ${response.status}. Tenta de novo daqui a pouco.`);
}
