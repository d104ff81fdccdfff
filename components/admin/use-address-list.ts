'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useMemo } from 'react';

/** A list in a page's address: `?treino=a&treino=b`. */
export function useAddressList(name: string): [readonly string[], (values: readonly string[]) => void] {
  const joined = useSearchParams().getAll(name).join('\n');
  const values = useMemo(() => (joined === '' ? [] : joined.split('\n')), [joined]);
  const set = useCallback(
    (next: readonly string[]) => {
      const params = new URLSearchParams(window.location.search);
      params.delete(name);
      for (const value of next) params.append(name, value);
      const query = params.toString();
      window.history.replaceState(null, '', query ? `?${query}` : window.location.pathname);
    },
    [name],
  );
  return [values, set];
}
