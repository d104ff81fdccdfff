/** Told on the window when this page changes its own address, which browsers tell nobody. */
const changed = 'farense:address';

/** For `useSyncExternalStore`: the address changes by the page's hand, or by the browser's back button. */
export function subscribeToAddress(notify: () => void): () => void {
  window.addEventListener(changed, notify);
  window.addEventListener('popstate', notify);
  return () => {
    window.removeEventListener(changed, notify);
    window.removeEventListener('popstate', notify);
  };
}

/** The values of a name in the page's address. */
export const readAddress = (name: string) => new URLSearchParams(window.location.search).getAll(name);

/** Puts values into the page's address, at once and without loading anything. */
export function writeAddress(name: string, values: readonly string[]): void {
  const params = new URLSearchParams(window.location.search);
  params.delete(name);
  for (const value of values) params.append(name, value);
  const query = params.toString();
  window.history.replaceState(null, '', query ? `?${query}` : window.location.pathname);
  window.dispatchEvent(new Event(changed));
}
