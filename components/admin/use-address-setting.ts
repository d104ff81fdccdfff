'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback } from 'react';

/** A setting of a page that lives in its address: it survives a refresh and travels with the link. Null: as it comes. */
export function useAddressSetting(name: string): [string | null, (value: string | null) => void] {
  const value = useSearchParams().get(name);
  const set = useCallback(
    (next: string | null) => {
      const params = new URLSearchParams(window.location.search);
      if (next === null) params.delete(name);
      else params.set(name, next);
      const query = params.toString();
      window.history.replaceState(null, '', query ? `?${query}` : window.location.pathname);
    },
    [name],
  );
  return [value, set];
}
